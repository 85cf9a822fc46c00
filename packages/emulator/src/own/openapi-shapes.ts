/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** Text. */
export const TEXT = { type: 'string' } as const;
/** Text or null. */
export const TEXT_OR_NULL = { type: ['string', 'null'] } as const;

/** An object. Default: every property is required. */
export function object(
  properties: Readonly<Record<string, Schema>>,
  required = Object.keys(properties),
): Schema {
  return { type: 'object', properties, required };
}

/** Properties that are all text. */
export function texts(...names: readonly string[]): Readonly<Record<string, Schema>> {
  return Object.fromEntries(names.map((name) => [name, TEXT]));
}
