import { inputList, listOf } from '../text/input-list.ts';
import type { InputReader } from '../inputs/input-reader.ts';

/**
 * Reports what is wrong with a service connection, which stands in for address and credentials together.
 *
 * @param given - Those of them that stand in inputs as well.
 * @param missing - Those that it does not hold.
 */
export function checkService(
  reader: InputReader,
  given: readonly string[],
  missing: readonly string[],
): void {
  if (given.length > 0) {
    reader.report(
      'ERR_INPUT_CONFLICT',
      `${inputList(given)} given beside a service connection, which says it already. Give one or the other.`,
    );
  }
  if (missing.length > 0) {
    reader.report(
      'ERR_INPUT_MISSING',
      `The service connection has no ${listOf(missing)}. Use one of the type senhasegura, and fill in all its fields.`,
    );
  }
}
