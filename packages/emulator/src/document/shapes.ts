import * as v from 'valibot';

// All messages are our own: the library's quote what they found, and a seed holds secrets.

/**
 * Text. Numbers and switches are refused, because YAML drops leading zeros and the vault never
 * sends them.
 */
export const text = v.string(({ input }) => `expected text, got ${kindOf(input)}${hint(input)}`);

/** Text that isn't empty. */
export const requiredText = v.pipe(text, v.nonEmpty('is required'));

/** Text, or null where the wire has null. */
export const textOrNull = v.nullable(text);

/** `true` or `false`. */
export const flag = v.boolean(({ input }) => `expected true or false, got ${kindOf(input)}`);

/** A number of at least `least`; any finite number without. */
export function number(least = -Infinity): v.GenericSchema<unknown, number> {
  const message = `expected a number${least === -Infinity ? '' : ` of at least ${least}`}`;
  return v.pipe(v.number(message), v.finite(message), v.minValue(least, message));
}

/** One of a few words. */
export function choice<const T extends readonly string[]>(choices: T) {
  return v.picklist(choices, `expected one of: ${choices.join(', ')}`);
}

/** A list of one shape. */
export function list<T>(item: v.GenericSchema<unknown, T>) {
  return v.array(item, ({ input }) => `expected a list, got ${kindOf(input)}`);
}

/**
 * A map with exactly these members. Any other is reported as a misspelling, with the names that
 * exist.
 */
export function map<E extends v.ObjectEntries>(
  entries: E,
): v.GenericSchema<unknown, v.InferOutput<v.ObjectSchema<E, undefined>>> {
  const known = Object.keys(entries).sort().join(', ');
  const unknown = v.never(`is not known here; known are ${known}`);
  return v.pipe(anyMap, v.objectWithRest(entries, unknown, 'is required'));
}

/** A map whose names are free, with at least one member. */
export function namedValues<T>(
  value: v.GenericSchema<unknown, T>,
): v.GenericSchema<unknown, Readonly<Record<string, T>>> {
  return v.pipe(
    anyMap,
    v.record(v.string(), value),
    v.check((values) => Object.keys(values).length > 0, 'is empty'),
  );
}

const anyMap = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ({ input }) => `expected a map, got ${kindOf(input)}`,
);

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `a ${typeof value}`;
}

function hint(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? ' (put it in quotes)' : '';
}
