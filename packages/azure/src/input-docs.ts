import type { InputName } from '@senhasegura-action/core';
import { INPUT_DOCS } from '@senhasegura-action/core/input-docs';

/** The inputs that Azure Pipelines has other words or other habits for. */
const AZURE_INPUT_DOCS: Readonly<Partial<Record<InputName, string>>> = {
  secrets:
    'Which secrets to load and where they go, one entry a line, such as ' +
    'team/shop/db#password -> DB_PASSWORD. Write * to load everything. [All ' +
    'forms](https://github.com/org/senhasegura-action#what-a-line-of-secrets-says)',
  'export-to':
    'Destination of entries that do not name one: a variable of this job, or an output variable.',
  'pod-name':
    'Pod name of the ephemeral credential. By default made from build, attempt, job and task.',
  deploy: 'Deploy name of the ephemeral credential. By default the name of the pipeline.',
  'auth-method': 'How to log in. OAuth 1.0 needs a token key and a token secret as well.',
  'api-prefix': 'First segment of the API paths. Leave it at auto unless the log says otherwise.',
  read: 'How to read DSM secrets: all at once, through the older or the newer API, or one by one.',
  case: 'Case of names derived from keys.',
  'cleanup-failure': 'What to do if something cannot be given back.',
  'decryption-hash': 'Hash used by that encryption (RSA-OAEP).',
};

/** What an input means in the words of Azure Pipelines. Names of inputs are still in kebab-case. */
export function azureInputDoc(name: InputName): string {
  return AZURE_INPUT_DOCS[name] ?? INPUT_DOCS[name];
}
