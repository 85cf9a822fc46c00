import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** What the runner needs of an action.yml of a JavaScript action. */
export interface ActionMetadata {
  readonly folder: string;
  readonly using: string;
  /** Absolute paths. */
  readonly main: string;
  readonly post: string | undefined;
  readonly postIf: string;
  /** Defaults as written, expressions included. Undefined if an input has none. */
  readonly inputs: ReadonlyMap<string, string | undefined>;
}

/** Values of contexts such as `github.token` or `steps.load.outputs.NAME`, by their dotted name. */
export type Contexts = ReadonlyMap<string, string>;

type Yaml = Readonly<Record<string, unknown>>;

const record = (value: unknown): Yaml =>
  typeof value === 'object' && value !== null ? (value as Yaml) : {};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;

export function readAction(file: string): ActionMetadata {
  const yaml = record(parse(readFileSync(file, 'utf8')));
  const runs = record(yaml['runs']);
  const folder = dirname(file);
  const [using, main, post] = [text(runs['using']), text(runs['main']), text(runs['post'])];
  if (using === undefined || !using.startsWith('node') || main === undefined) {
    throw new Error(`${file} isn't a JavaScript action: runs.using and runs.main must say so`);
  }
  return {
    folder,
    using,
    main: join(folder, main),
    post: post === undefined ? undefined : join(folder, post),
    postIf: text(runs['post-if']) ?? 'always()',
    inputs: new Map(
      Object.entries(record(yaml['inputs'])).map(([name, input]) => [
        name,
        text(record(input)['default']),
      ]),
    ),
  };
}

/**
 * Replaces each `${{ a.b || c.d }}` by the first of the contexts that is not empty. That is all
 * of the expression language that our action.yml and our tests use; anything else is ''.
 */
export function evaluate(template: string, contexts: Contexts): string {
  return template.replace(/\$\{\{(.*?)\}\}/g, (_all, expression: string) => {
    const alternatives = expression.split('||').map((name) => contexts.get(name.trim()) ?? '');
    return alternatives.find((value) => value !== '') ?? '';
  });
}

/** Every input of a step with its value: what `with:` says, else the evaluated default, else ''. */
export function inputValues(
  action: ActionMetadata,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, fallback] of action.inputs)
    values.set(name, evaluate(fallback ?? '', contexts));
  // The runner warns of an input that the action does not declare, and passes it on.
  for (const [name, value] of Object.entries(given)) values.set(name, evaluate(value, contexts));
  return values;
}

/** `client-id` → `INPUT_CLIENT-ID`: upper case, blanks become `_`, hyphens stay. */
export function inputEnvironment(inputs: Iterable<readonly [string, string]>): Map<string, string> {
  return new Map(
    [...inputs].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}
