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

interface Job {
  readonly before_script: readonly [string];
  readonly after_script: readonly [string];
}

const [header, body] = parseAllDocuments(readFileSync(TEMPLATE, 'utf8')).map(
  (document) => document.toJS() as unknown,
);

/** What `spec:inputs` declares. */
export const templateInputs = (header as { spec: { inputs: Record<string, TemplateInput> } }).spec
  .inputs;

const jobs = body as Record<string, Job>;

/** The job as GitLab makes it of the template: inputs replaced in texts, as they are. */
export function jobOf(inputs: Readonly<Record<string, string>>): {
  readonly name: string;
  readonly before: string;
  readonly after: string;
} {
  const fill = (text: string): string =>
    text.replace(
      /\$\[\[ inputs\.([\w-]+) \]\]/g,
      (_, name: string) => inputs[name] ?? templateInputs[name]?.default ?? '',
    );
  const [[name, job] = ['', undefined]] = Object.entries(jobs);
  if (job === undefined) throw new Error('The template has no job.');
  return { name: fill(name), before: fill(job.before_script[0]), after: fill(job.after_script[0]) };
}
