import type { Problem } from '../model/errors.ts';
import type { Placement } from '../model/secret.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import { foldName } from './names.ts';
import { BY_KEY, type NamedPlacement } from './placement.ts';
import { refusalsOf, variablesOf } from './refusals.ts';

/** Reports names that are dangerous or reserved, and placements that two entries share. */
export function checkPlacements(
  placements: readonly NamedPlacement[],
  platform: PlatformFacts,
): Problem[] {
  const problems: Problem[] = [];
  const taken = new Map<string, NamedPlacement>();
  for (const named of placements) {
    problems.push(...refusalsOf(named, platform));
    const rivals: NamedPlacement[] = [];
    for (const place of placesOf(named.placement)) {
      const folded = foldName(place);
      const other = taken.get(folded);
      if (other === undefined) taken.set(folded, named);
      else if (!rivals.includes(other)) {
        rivals.push(other);
        problems.push(collision(other, named, place));
      }
    }
  }
  return [...problems, ...filesInFiles(placements)];
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
      `secrets, ${lines}: ${one.text} and ${other.text} both write ${place} (names are ` +
      'case-insensitive). ' +
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
        message:
          `secrets, lines ${above} and ${line}: file:${path} would be inside the file of ` +
          `line ${above}. Give one of them another path.`,
      },
    ];
  });
}
