import type { Problem } from '../model/errors.ts';
import {
  dangerOf,
  deriveName,
  derivePathName,
  foldName,
  isValidName,
  reservationOf,
} from './names.ts';
import { printable } from '../text/printable.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import type { Placement, VariableKind } from '../model/secret.ts';
import type { Destination } from '../entries/destination.ts';
import type { Entry } from '../entries/secret-ref.ts';
import { isNoWindowsName } from './windows-names.ts';

/** How entries that don't say get their destination and name. */
export interface Naming {
  readonly exportTo: VariableKind;
  readonly prefix: string;
  readonly case: 'keep' | 'upper';
  readonly platform: PlatformFacts;
}

/** A placement, and the entry that asks for it. */
export interface NamedPlacement {
  readonly placement: Placement;
  readonly entry: Entry;
  /** The reference with its key, for people. */
  readonly text: string;
}

const DEFAULT_MODE = 0o600;

/**
 * Decides where the value of one key goes.
 *
 * @returns A problem (ERR_NAME_INVALID, ERR_DESTINATION) when that is no place.
 */
export function resolvePlacement(entry: Entry, key: string, naming: Naming): Placement | Problem {
  const { destination, options } = entry;
  const kind = kindOf(destination?.kind ?? 'default', naming);
  if (kind !== 'file') {
    const name = nameOf(destination?.name, key, naming);
    return isValidName(name)
      ? { kind, name }
      : invalidName(name, entry, key, 'Give another after ->.');
  }
  const path = (destination?.name ?? '').replace('*', () => fileName(key));
  const fault = faultOfPath(path);
  if (fault !== undefined) {
    const message = `secrets, line ${entry.line}: the file path${madeOf(entry, key)} ${fault}.`;
    return { code: 'ERR_DESTINATION', message };
  }
  const pathName = options.path ?? derivePathName(path);
  if (!isValidName(pathName)) {
    return invalidName(pathName, entry, key, 'Name the one for the path with | path=NAME.');
  }
  return {
    kind,
    path,
    mode: options.mode ?? DEFAULT_MODE,
    pathName,
    pathKinds: naming.exportTo === 'output' ? ['output', 'env'] : ['env'],
    keep: options.keep,
  };
}

function kindOf(asked: Destination['kind'], { exportTo, platform }: Naming): Placement['kind'] {
  const isAlias = asked === 'output' && platform.outputs === 'alias';
  return asked === 'default' || isAlias ? exportTo : asked;
}

/** Reports names that are dangerous or reserved, and placements that two entries share. */
export function checkPlacements(
  placements: readonly NamedPlacement[],
  platform: PlatformFacts,
): Problem[] {
  const problems: Problem[] = [];
  const taken = new Map<string, NamedPlacement>();
  for (const named of placements) {
    problems.push(...refusalsOf(named, platform));
    const rivals = new Set<NamedPlacement>();
    for (const place of placesOf(named.placement)) {
      const other = taken.get(foldName(place));
      if (other === undefined) taken.set(foldName(place), named);
      else if (!rivals.has(other)) problems.push(collision(other, named, place));
      if (other !== undefined) rivals.add(other);
    }
  }
  return [...problems, ...filesInFiles(placements)];
}

/** Why the platform refuses the names of a placement (ERR_NAME_DANGEROUS, ERR_NAME_RESERVED). */
export function refusalsOf(named: NamedPlacement, platform: PlatformFacts): Problem[] {
  return variablesOf(named.placement).flatMap(([kind, name]) =>
    refusalOf(kind, name, named, platform),
  );
}

function nameOf(asked: string | undefined, key: string, naming: Naming): string {
  if (asked === undefined) return deriveName(key, naming);
  const [before = '', after] = asked.split('*');
  return after === undefined ? asked : deriveName(key, { ...naming, prefix: before }) + after;
}

function fileName(key: string): string {
  return key.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+/, '_') || '_';
}

function faultOfPath(path: string): string | undefined {
  if (/[\p{Cc}\\:*?"<>|]/u.test(path))
    return 'holds a character that not every system allows in file names';
  const segments = path.split('/');
  if (segments.some((segment) => segment === '..'))
    return 'must not lead out of its directory (..)';
  if (path.startsWith('/')) return 'must be relative';
  if (segments.some((segment) => segment === '' || segment === '.')) return 'has an empty part';
  if (segments.some(isNoWindowsName)) return 'has a part that Windows cannot have as a file name';
  return Buffer.byteLength(path) > 255 ? 'is longer than 255 bytes' : undefined;
}

function invalidName(name: string, entry: Entry, key: string, remedy: string): Problem {
  return {
    code: 'ERR_NAME_INVALID',
    message:
      `secrets, line ${entry.line}: ${JSON.stringify(printable(name))}${madeOf(entry, key)} cannot be the name of a ` +
      `variable (letters, digits and _, no digit first, at most 128). ${entry.key === undefined ? BY_KEY : remedy}`,
  };
}

const BY_KEY = 'Name the keys that you need one by one, each with a name of its own.';

function madeOf(entry: Entry, key: string): string {
  return entry.key === undefined ? `, made of the key ${JSON.stringify(printable(key))},` : '';
}

function variablesOf(placement: Placement): readonly (readonly [VariableKind, string])[] {
  return placement.kind === 'file'
    ? placement.pathKinds.map((kind) => [kind, placement.pathName] as const)
    : [[placement.kind, placement.name]];
}

function refusalOf(
  kind: VariableKind,
  name: string,
  { entry: { line, options } }: NamedPlacement,
  platform: PlatformFacts,
): Problem[] {
  const refused = `secrets, line ${line}: ${kind}:${name} is refused, because`;
  const reservation = reservationOf(name, kind, platform);
  if (reservation !== undefined) {
    const code = kind === 'env' ? 'ERR_NAME_DANGEROUS' : 'ERR_NAME_RESERVED';
    return [{ code, message: `${refused} ${reservation}. Choose another name.` }];
  }
  const danger = options.allowDangerous ? undefined : dangerOf(name, kind, platform);
  if (danger === undefined) return [];
  return [
    {
      code: 'ERR_NAME_DANGEROUS',
      message: `${refused} ${danger}. Choose another name, or add | allow-dangerous if that is what you want.`,
    },
  ];
}

/** Where no second value may go, the file before the variable that follows from it. */
function placesOf(placement: Placement): readonly string[] {
  const variables = variablesOf(placement).map(([kind, name]) => `${kind}:${name}`);
  return placement.kind === 'file' ? [`file:${placement.path}`, ...variables] : variables;
}

function collision(one: NamedPlacement, other: NamedPlacement, place: string): Problem {
  const [first, second] = [one.entry.line, other.entry.line];
  const lines = first === second ? `line ${first}` : `lines ${first} and ${second}`;
  return {
    code: 'ERR_NAME_COLLISION',
    message:
      `secrets, ${lines}: ${one.text} and ${other.text} both end in ${place} (case does not count). ` +
      remedyOf(one, other, place),
  };
}

function remedyOf(one: NamedPlacement, other: NamedPlacement, place: string): string {
  if (one.entry === other.entry) {
    return one.entry.ref === undefined
      ? 'Write identity#* -> PREFIX_* for each secret, with a prefix of its own.'
      : BY_KEY;
  }
  const isPathName = !place.startsWith('file:') && [one, other].some(isFile);
  return isPathName
    ? 'Name the variable for the path of a file with | path=NAME.'
    : 'Give one of them another name after ->.';
}

function isFile({ placement }: NamedPlacement): boolean {
  return placement.kind === 'file';
}

// A path cannot be a file and the directory of another file.
function filesInFiles(placements: readonly NamedPlacement[]): Problem[] {
  const files = placements.flatMap(({ placement, entry }) =>
    placement.kind === 'file' ? [{ path: placement.path, line: entry.line }] : [],
  );
  const lines = new Map(files.map(({ path, line }) => [foldName(path), line]));
  return files.flatMap(({ path, line }) => {
    const parents = path.split('/').slice(0, -1);
    const above = parents
      .map((_, index) => lines.get(foldName(parents.slice(0, index + 1).join('/'))))
      .find((one) => one !== undefined);
    if (above === undefined) return [];
    return [
      {
        code: 'ERR_NAME_COLLISION' as const,
        message: `secrets, lines ${above} and ${line}: file:${path} lies below the file of line ${above}. Give one of them another path.`,
      },
    ];
  });
}
