import type { Problem } from '../model/errors.ts';
import { bad, good, type Bad, type Result } from '../model/result.ts';
import { printable } from '../text/printable.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import type { Placement, VariableKind } from '../model/secret.ts';
import type { Entry } from '../entries/secret-ref.ts';
import type { ChoiceOf } from '../inputs/input-table.ts';
import { faultOfPath, fileName } from './file-path.ts';
import { deriveName, derivePathName, isValidName } from './names.ts';

/** How entries that don't say get their destination and name. */
export interface Naming {
  readonly exportTo: VariableKind;
  readonly prefix: string;
  readonly case: ChoiceOf<'case'>;
  readonly platform: PlatformFacts;
}

/** A placement, and the entry that asks for it. */
export interface NamedPlacement {
  readonly placement: Placement;
  readonly entry: Entry;
  /** The reference with its key, for people. */
  readonly text: string;
}

/** What to do when a name that is made of a key doesn't fit. */
export const BY_KEY = 'Name the keys that you need one by one, each with a name of its own.';

const DEFAULT_MODE = 0o600;

/**
 * Decides where the value of one key goes.
 *
 * @returns Its fault has the code ERR_NAME_INVALID or ERR_DESTINATION.
 */
export function resolvePlacement(
  entry: Entry,
  key: string,
  naming: Naming,
): Result<Placement, Problem> {
  const { destination } = entry;
  if (destination?.kind === 'file') return resolveFile(destination.name, entry, key, naming);
  const kind = kindOf(destination?.kind ?? 'default', naming);
  const name = nameOf(destination?.name, key, naming);
  return isValidName(name)
    ? good({ kind, name })
    : invalidName(name, entry, key, 'Give another after ->.');
}

function resolveFile(
  asked: string,
  entry: Entry,
  key: string,
  naming: Naming,
): Result<Placement, Problem> {
  const { options } = entry;
  const path = asked.replace('*', () => fileName(key));
  const fault = faultOfPath(path);
  if (fault !== undefined) {
    const message = `secrets, line ${entry.line}: the file path${madeOf(entry, key)} ${fault}.`;
    return bad({ code: 'ERR_DESTINATION', message });
  }
  const pathName = options.path ?? derivePathName(path);
  if (!isValidName(pathName)) {
    return invalidName(pathName, entry, key, 'Name the one for the path with | path=NAME.');
  }
  return good({
    kind: 'file',
    path,
    mode: options.mode ?? DEFAULT_MODE,
    pathName,
    pathKinds: naming.exportTo === 'output' ? ['output', 'env'] : ['env'],
    keep: options.keep,
  });
}

function kindOf(asked: VariableKind | 'default', { exportTo, platform }: Naming): VariableKind {
  const isAlias = asked === 'output' && platform.outputs === 'alias';
  return asked === 'default' || isAlias ? exportTo : asked;
}

function nameOf(asked: string | undefined, key: string, naming: Naming): string {
  if (asked === undefined) return deriveName(key, naming);
  const star = asked.indexOf('*');
  if (star === -1) return asked;
  return deriveName(key, { ...naming, prefix: asked.slice(0, star) }) + asked.slice(star + 1);
}

function invalidName(name: string, entry: Entry, key: string, remedy: string): Bad<Problem> {
  return bad({
    code: 'ERR_NAME_INVALID',
    message:
      `secrets, line ${entry.line}: ` +
      `${JSON.stringify(printable(name))}${madeOf(entry, key)} cannot be the name of a ` +
      'variable (letters, digits and _, no digit first, at most 128). ' +
      `${entry.key === undefined ? BY_KEY : remedy}`,
  });
}

function madeOf(entry: Entry, key: string): string {
  return entry.key === undefined ? `, made of the key ${JSON.stringify(printable(key))},` : '';
}
