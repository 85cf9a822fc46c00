import * as v from 'valibot';

/** One thing that is wrong with a document, by its place in it. Never quotes a value. */
export interface Problem {
  /** As people write it, `secrets[0].data["a b"]`; empty for the whole document. */
  readonly path: string;
  /** Completes the sentence that begins with the path. */
  readonly message: string;
}

/** The document in its type, or everything that is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks an untrusted document against a schema and finds every problem, not just the first. */
export function check<T>(schema: v.GenericSchema<unknown, T>, document: unknown): Checked<T> {
  const { success, output, issues } = v.safeParse(schema, document);
  if (success) return { ok: true, value: output };
  const problems = issues.map(({ path, message }) => ({
    path: pathText((path ?? []).map(({ key }) => key)),
    message,
  }));
  return { ok: false, problems };
}

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

function pathText(keys: readonly unknown[]): string {
  const steps = keys.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    const name = String(key);
    return PLAIN_NAME.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  });
  return steps.join('').replace(/^\./, '');
}
