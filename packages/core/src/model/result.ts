/** What was made. */
export interface Good<T> {
  readonly ok: true;
  readonly value: T;
}

/** Why nothing was made. */
export interface Bad<F> {
  readonly ok: false;
  readonly fault: F;
}

/** A value, or what keeps it from being one. Errors that nobody expects are thrown instead. */
export type Result<T, F> = Good<T> | Bad<F>;

/** A result that is there. */
export function good<T>(value: T): Good<T> {
  return { ok: true, value };
}

/** A result that isn't there. */
export function bad<F>(fault: F): Bad<F> {
  return { ok: false, fault };
}
