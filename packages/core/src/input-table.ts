import type { PlatformKind } from './platform.ts';

/** The commands that an input belongs to. */
export type InputCommand = 'load' | 'register';

/** What every platform must know about one input. Names are public API. */
export interface InputDefinition {
  /** Kebab-case, as on GitHub and GitLab. */
  readonly name: string;
  readonly type: 'text' | 'boolean' | 'seconds' | 'choice';
  /** Of a choice: what it may be, in lower case. */
  readonly choices?: readonly string[];
  /** What an empty input means; empty where there is no default. */
  readonly default: string;
  /** Where the default differs. */
  readonly defaultOn?: Partial<Readonly<Record<PlatformKind, string>>>;
  /** For `action.yml`, `task.json`, help texts and the documentation. */
  readonly description: string;
  readonly commands: readonly InputCommand[];
  /** Its text is a secret: masked before anything is done with it. */
  readonly secret?: true;
  /** Filled in by the platform, not by people. */
  readonly hidden?: true;
}

const BOTH: readonly InputCommand[] = ['load', 'register'];
const LOAD: readonly InputCommand[] = ['load'];
const REGISTER: readonly InputCommand[] = ['register'];

/** Every input of the product: the one source that `action.yml` and the documentation follow. */
export const INPUTS = [
  {
    name: 'url',
    type: 'text',
    default: '',
    description:
      'Address of the vault, such as https://vault.example.com. Without url, client-id and client-secret, the environment variables SENHASEGURA_URL, SENHASEGURA_CLIENT_ID and SENHASEGURA_CLIENT_SECRET are used, all three.',
    commands: BOTH,
  },
  {
    name: 'client-id',
    type: 'text',
    default: '',
    description: 'Client id of the authorization (with oauth1: the consumer key).',
    commands: BOTH,
    secret: true,
  },
  {
    name: 'client-secret',
    type: 'text',
    default: '',
    description: 'Client secret of the authorization (with oauth1: the consumer secret).',
    commands: BOTH,
    secret: true,
  },
  {
    name: 'auth-method',
    type: 'choice',
    choices: ['oauth2', 'oauth1'],
    default: 'oauth2',
    description: 'How the authorization logs in: oauth2 or oauth1.',
    commands: BOTH,
  },
  {
    name: 'token-key',
    type: 'text',
    default: '',
    description: 'Token key, for oauth1.',
    commands: BOTH,
    secret: true,
  },
  {
    name: 'token-secret',
    type: 'text',
    default: '',
    description: 'Token secret, for oauth1.',
    commands: BOTH,
    secret: true,
  },
  {
    name: 'application',
    type: 'text',
    default: '',
    description:
      'With system and environment: registers this application first and goes on with the authorization that comes back. All three or none.',
    commands: BOTH,
  },
  {
    name: 'system',
    type: 'text',
    default: '',
    description: 'System of the application to register.',
    commands: BOTH,
  },
  {
    name: 'environment',
    type: 'text',
    default: '',
    description: 'Environment of the application to register.',
    commands: BOTH,
  },
  {
    name: 'api-prefix',
    type: 'choice',
    choices: ['auto', 'iso', 'api'],
    default: 'auto',
    description: 'First part of the API paths: iso, api, or auto, which finds out.',
    commands: BOTH,
  },
  {
    name: 'tenant',
    type: 'text',
    default: '',
    description: 'Tenant of a multi-tenant vault.',
    commands: BOTH,
  },
  {
    name: 'secrets',
    type: 'text',
    default: '',
    description:
      'What to fetch and where it goes, one entry a line: identity#key -> NAME. Required; * alone is every key of every secret.',
    commands: LOAD,
  },
  {
    name: 'export-to',
    type: 'choice',
    choices: ['output', 'env'],
    default: 'env',
    defaultOn: { github: 'output' },
    description: 'Where entries go that do not say: output or env.',
    commands: LOAD,
  },
  {
    name: 'prefix',
    type: 'text',
    default: '',
    description: 'Goes before names that are made of keys.',
    commands: LOAD,
  },
  {
    name: 'case',
    type: 'choice',
    choices: ['keep', 'upper'],
    default: 'keep',
    description: 'Case of names that are made of keys: keep or upper.',
    commands: LOAD,
  },
  {
    name: 'provision',
    type: 'boolean',
    default: 'false',
    description:
      'Asks the vault for an ephemeral credential of this job, used as provisioned#KEY and given back when the job ends.',
    commands: LOAD,
  },
  {
    name: 'pod-name',
    type: 'text',
    default: '',
    description:
      'Pod name of the ephemeral credential; made of run, attempt, job, leg and step by default.',
    commands: LOAD,
  },
  {
    name: 'deploy',
    type: 'text',
    default: '',
    description: 'Deploy name of the ephemeral credential; the workflow by default.',
    commands: LOAD,
  },
  {
    name: 'namespace',
    type: 'text',
    default: '',
    description: 'Namespace of the ephemeral credential; the repository by default.',
    commands: LOAD,
  },
  {
    name: 'job-leg',
    type: 'text',
    default: '',
    defaultOn: { github: '${{ job.check_run_id || strategy.job-index }}' },
    description: 'Which leg of a matrix this is. Filled in by the platform.',
    commands: LOAD,
    hidden: true,
  },
  {
    name: 'cleanup',
    type: 'boolean',
    default: 'true',
    description:
      'Gives everything back when the job ends. With false, the output journal names a file for senhasegura cleanup --journal.',
    commands: LOAD,
  },
  {
    name: 'cleanup-failure',
    type: 'choice',
    choices: ['warn', 'fail'],
    default: 'warn',
    description: 'What it means when something could not be given back: warn or fail.',
    commands: LOAD,
  },
  {
    name: 'ca-certificate',
    type: 'text',
    default: '',
    description:
      'Certificate of the authority (one or several) that is trusted, alone: PEM text or a path. The roots of the system by default.',
    commands: BOTH,
  },
  {
    name: 'client-certificate',
    type: 'text',
    default: '',
    description: 'Client certificate for mutual TLS: PEM text or a path.',
    commands: BOTH,
  },
  {
    name: 'client-key',
    type: 'text',
    default: '',
    description: 'Private key of the client certificate: PEM text or a path.',
    commands: BOTH,
    secret: true,
  },
  {
    name: 'insecure-skip-tls-verify',
    type: 'boolean',
    default: 'false',
    description:
      'Does not verify the certificate of the vault. Everyone on the way can then read every secret.',
    commands: BOTH,
  },
  {
    name: 'decryption-key',
    type: 'text',
    default: '',
    description:
      'Private key (PKCS#8 PEM) of an authorization with encryption of sensitive information: text or a path.',
    commands: LOAD,
    secret: true,
  },
  {
    name: 'decryption-hash',
    type: 'choice',
    choices: ['sha1', 'sha256'],
    default: 'sha1',
    description: 'Hash of that encryption (RSA-OAEP): sha1 or sha256.',
    commands: LOAD,
  },
  {
    name: 'connect-timeout',
    type: 'seconds',
    default: '10',
    description: 'Seconds for one connection.',
    commands: BOTH,
  },
  {
    name: 'timeout',
    type: 'seconds',
    default: '30',
    description: 'Seconds for one request.',
    commands: BOTH,
  },
  {
    name: 'retry-budget',
    type: 'seconds',
    default: '180',
    description: 'Seconds for all retries together.',
    commands: BOTH,
  },
  {
    name: 'mapping-file',
    type: 'text',
    default: '',
    description: 'Mapping file (JSON or YAML) that names what is registered.',
    commands: REGISTER,
  },
  {
    name: 'via',
    type: 'choice',
    choices: ['variables', 'secret'],
    default: 'variables',
    description: 'How secrets are registered: variables or secret.',
    commands: REGISTER,
  },
  {
    name: 'dry-run',
    type: 'boolean',
    default: 'false',
    description: 'Prints what would be registered, by name, and sends nothing.',
    commands: REGISTER,
  },
] as const satisfies readonly InputDefinition[];

/** The names of all inputs. */
export type InputName = (typeof INPUTS)[number]['name'];
