import type { Problem } from './errors.ts';
import {
  dangerOf,
  deriveName,
  derivePathName,
  foldName,
  isValidName,
  reservationOf,
} from './names.ts';
import type { Naming } from './plan.ts';
import { printable } from './printable.ts';
import type { PlatformKind, VariableKind } from './platform.ts';
import type { Target } from './secret.ts';
import type { Entry } from './secret-ref.ts';

/** A target, and the entry that asks for it. */
export interface NamedTarget {
  readonly target: Target;
  readonly entry: Entry;
  /** The reference with its key, for people. */
  readonly text: string;
}

const DEFAULT_MODE = 0o600;
// Names of devices, and endings that Windows drops, so that two paths would be one file.
const WINDOWS_CANNOT = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[. ]$/i;

/**
 * Decides where the value of one key goes.
 *
 * @returns A problem (ERR_NAME_INVALID, ERR_DESTINATION) when that is no place.
 */
export function resolveTarget(entry: Entry, key: string, naming: Naming): Target | Problem {
  const { destination, options, line } = entry;
  const kind =
    destination?.kind === undefined || destination.kind === 'default'
      ? naming.exportTo
      : destination.kind;
  const asked = destination?.name;
  if (kind === 'file') {
    const path = (asked ?? '').replace('*', () => fileName(key));
    const fault = faultOfPath(path);
    if (fault !== undefined) {
      return { code: 'ERR_DESTINATION', message: `secrets, line ${line}: the file path ${fault}.` };
    }
    const pathName = options.path ?? derivePathName(path);
    return (
      invalidName(pathName, entry) ?? {
        kind,
        path,
        mode: options.mode ?? DEFAULT_MODE,
        pathName,
        pathKinds: naming.exportTo === 'output' ? ['output', 'env'] : ['env'],
        keep: options.keep,
      }
    );
  }
  const name = nameOf(asked, key, naming);
  return invalidName(name, entry) ?? { kind, name };
}

/** Reports names that are dangerous or reserved, and targets that two entries share. */
export function checkTargets(targets: readonly NamedTarget[], platform: PlatformKind): Problem[] {
  const problems: Problem[] = [];
  const names = new Map<string, NamedTarget>();
  const paths = new Map<string, NamedTarget>();
  for (const named of targets) {
    const { target } = named;
    for (const [kind, name] of variablesOf(target)) {
      problems.push(...refusalOf(kind, name, named, platform));
      problems.push(...claim(names, `${kind}:${foldName(name)}`, `${kind}:${name}`, named));
    }
    if (target.kind === 'file') {
      problems.push(...claim(paths, target.path.toLowerCase(), `file:${target.path}`, named));
    }
  }
  return [...problems, ...filesInFiles(paths)];
}

function nameOf(asked: string | undefined, key: string, naming: Naming): string {
  if (asked === undefined) return deriveName(key, naming);
  return asked.includes('*')
    ? asked.replace('*', () => deriveName(key, { ...naming, prefix: '' }))
    : asked;
}

function fileName(key: string): string {
  return key.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+/, '_');
}

function faultOfPath(path: string): string | undefined {
  if (/[\p{Cc}\\:*?"<>|]/u.test(path))
    return 'holds a character that not every system allows in file names';
  const segments = path.split('/');
  if (segments.some((segment) => segment === '..'))
    return 'must not lead out of its directory with ..';
  if (path.startsWith('/')) return 'must be relative';
  if (segments.some((segment) => segment === '' || segment === '.')) return 'has an empty part';
  if (segments.some((segment) => WINDOWS_CANNOT.test(segment)))
    return 'has a part that Windows cannot have as a file name';
  return path.length > 255 ? 'is too long' : undefined;
}

function invalidName(name: string, { line }: Entry): Problem | undefined {
  if (isValidName(name)) return undefined;
  return {
    code: 'ERR_NAME_INVALID',
    message:
      `secrets, line ${line}: ${JSON.stringify(printable(name))} cannot be the name of a variable ` +
      '(letters, digits and _, no digit first, at most 128). Give another after ->.',
  };
}

function variablesOf(target: Target): readonly (readonly [VariableKind, string])[] {
  return target.kind === 'file'
    ? target.pathKinds.map((kind) => [kind, target.pathName] as const)
    : [[target.kind, target.name]];
}

function refusalOf(
  kind: VariableKind,
  name: string,
  { entry: { line, options } }: NamedTarget,
  platform: PlatformKind,
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

function claim(
  taken: Map<string, NamedTarget>,
  slot: string,
  shown: string,
  named: NamedTarget,
): Problem[] {
  const other = taken.get(slot);
  if (other === undefined) {
    taken.set(slot, named);
    return [];
  }
  return [
    {
      code: 'ERR_NAME_COLLISION',
      message:
        `secrets, lines ${other.entry.line} and ${named.entry.line}: ${other.text} and ${named.text} both end in ` +
        `${shown} (case does not count). Give one of them another name after ->.`,
    },
  ];
}

// A path cannot be a file and the directory of another file.
function filesInFiles(paths: ReadonlyMap<string, NamedTarget>): Problem[] {
  return [...paths].flatMap(([path, named]) => {
    const parents = path.split('/').slice(0, -1);
    const parent = parents
      .map((_, index) => parents.slice(0, index + 1).join('/'))
      .find((one) => paths.has(one));
    if (parent === undefined) return [];
    return [
      {
        code: 'ERR_NAME_COLLISION' as const,
        message: `secrets, line ${named.entry.line}: file:${path} lies below file:${parent}, which is a file itself.`,
      },
    ];
  });
}
