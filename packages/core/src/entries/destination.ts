import { bad, good, type Result } from '../model/result.ts';
import type { VariableKind } from '../model/secret.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import { faultAt, type LineFault, type Part } from './line-part.ts';

/** Where an entry says that its value goes; `default` is the kind that `export-to` names. */
export interface Destination {
  readonly kind: VariableKind | 'file' | 'default';
  /** A name, or a path for a file. May hold one `*` when the entry stands for several keys. */
  readonly name: string;
}

const KINDS = ['output', 'env', 'file'] as const;

/** Reads where an entry says that its value goes; undefined when it says nothing. */
export function readDestination(
  destination: Part | undefined,
  many: boolean,
  platform: PlatformFacts,
): Result<Destination | undefined, LineFault> {
  if (destination === undefined) return good(undefined);
  // The quotes may or may not include the kind. Unquoted blanks after it mean nothing.
  const [opening = '', prefix] =
    /^([A-Za-z]+):\s*/.exec(destination.shape) ?? /^([A-Za-z]+):/.exec(destination.text) ?? [];
  const kind = KINDS.find((one) => one === prefix);
  if (prefix !== undefined && kind === undefined) {
    return misplaced(destination, 'expected NAME, output:NAME, env:NAME or file:path');
  }
  const name = destination.text.slice(opening.length);
  if (name === '') return misplaced(destination, 'expected a name after ->');
  if (kind === 'output' && platform.outputs === 'none') {
    return misplaced(destination, `${platform.title} has no outputs: use env: or file:`);
  }
  const stars = name.split('*').length - 1;
  if (stars > 1 || (stars === 1 && !many)) {
    return misplaced(
      destination,
      'a destination takes one *, and only with a reference to several keys (#*)',
    );
  }
  if (stars === 0 && many) {
    return misplaced(
      destination,
      'a reference to several keys needs a destination with *, such as DB_*',
    );
  }
  return good({ kind: kind ?? 'default', name });
}

function misplaced(part: Part, message: string): Result<never, LineFault> {
  return bad(faultAt(part, message));
}
