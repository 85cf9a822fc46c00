/** The two prefixes under which vaults of different ages serve the same functions (contract §2). */
export type ApiPrefix = 'iso' | 'api';

/** One call of the vault's API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path segments after the prefix, not yet encoded; the first is the module. */
  readonly path: readonly string[];
  readonly form?: Readonly<Record<string, string>>;
  /** In place of a form, for the functions that take JSON. */
  readonly json?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Of a POST: that making it twice creates nothing twice. */
  readonly repeatable?: boolean;
  /** Where the caller knows better than the input `api-prefix`. */
  readonly prefix?: ApiPrefix;
  /** Another call follows where the vault doesn't know this one, so nothing else is tried. */
  readonly hasAlternative?: boolean;
  /** The texts it sends that no message may repeat, beside the credentials. */
  readonly secrets?: readonly string[];
  /** For messages: completes "refused to …". */
  readonly what: string;
  readonly maxBytes: number;
}

/** A token answer may have this many bytes, and so may any small answer. */
export const SMALL_ANSWER_BYTES = 2 ** 20;
