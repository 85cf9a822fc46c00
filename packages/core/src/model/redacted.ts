const MASK = '***';
const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/**
 * A secret that cannot be printed by accident: string conversion, JSON and `util.inspect` all give
 * `***`.
 *
 * @example
 * const token = new Redacted('s3cret');
 * `${token}`; // '***'
 * token.reveal(); // 's3cret'
 */
export class Redacted<T extends string | Uint8Array = string> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The secret itself. Call it only where the value leaves for its destination. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [INSPECT](): string {
    return MASK;
  }
}
