/** Something that was made of a text, or everything that is wrong with the text. */
export type Result<T, F> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly F[] };

/** What was made. */
export function good<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** What is wrong, at least one fault. */
export function bad<F>(...faults: readonly F[]): {
  readonly ok: false;
  readonly faults: readonly F[];
} {
  return { ok: false, faults };
}

/** What is wrong, or nothing. */
export function faultsOf<F>(result: Result<unknown, F>): readonly F[] {
  return result.ok ? [] : result.faults;
}
