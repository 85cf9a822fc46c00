import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

/** The template as it is shipped. */
export const TEMPLATE = fileURLToPath(
  new URL('../../gitlab-templates/load-secrets.yml', import.meta.url),
);

interface TemplateInput {
  readonly description: string;
  readonly default: string;
  readonly options?: readonly string[];
  readonly regex?: string;
}

interface Jobs {
  readonly '$[[ inputs.job-name ]]': {
    readonly before_script: readonly [string];
    readonly after_script: readonly [string];
  };
  readonly '$[[ inputs.register-job-name ]]': { readonly script: readonly [string] };
}

const [header, body] = parseAllDocuments(readFileSync(TEMPLATE, 'utf8')).map(
  (document) => document.toJS() as unknown,
);

/** What `spec:inputs` declares. */
export const templateInputs = (header as { spec: { inputs: Record<string, TemplateInput> } }).spec
  .inputs;

const jobs = body as Jobs;

/** The jobs as GitLab makes them of the template: inputs replaced in texts, as they are. */
export function jobOf(inputs: Readonly<Record<string, string>>): {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly register: string;
} {
  const fill = (text: string): string =>
    text.replace(
      /\$\[\[ inputs\.([\w-]+) \]\]/g,
      (_, name: string) => inputs[name] ?? templateInputs[name]?.default ?? '',
    );
  const load = jobs['$[[ inputs.job-name ]]'];
  return {
    name: fill('$[[ inputs.job-name ]]'),
    before: fill(load.before_script[0]),
    after: fill(load.after_script[0]),
    register: fill(jobs['$[[ inputs.register-job-name ]]'].script[0]),
  };
}
