import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import changesets from '@changesets/parse';

// A CommonJS module; what it exports by default is below `default` once more.
const parseChangeset =
  'default' in changesets ? (changesets as { default: typeof changesets }).default : changesets;

const WEIGHTS = ['patch', 'minor', 'major'] as const;
const TITLES = { major: 'Breaking', minor: 'New', patch: 'Better' } as const;

/** What a change is to users. */
export type Weight = (typeof WEIGHTS)[number];

/** One change that isn't released yet. */
export interface Change {
  /** Its file, below `.changeset/`. */
  readonly file: string;
  readonly weight: Weight;
  /** Where it is, such as `cli`; nothing where it is in several packages. */
  readonly area: string | undefined;
  /** What it says to users, as Markdown. */
  readonly summary: string;
}

/**
 * The changes in `.changeset/` of the repository at `root`, by name of their files. Throws when one
 * can't be read.
 */
export function readChanges(root: string): readonly Change[] {
  const folder = join(root, '.changeset');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => changeOf(file, readFileSync(join(folder, file), 'utf8')));
}

/** What the text of a file in `.changeset/` says. */
export function changeOf(file: string, text: string): Change {
  const { releases, summary } = parseChangeset(text);
  const weights = releases.map(({ type }) => WEIGHTS.indexOf(type as Weight));
  const weight = WEIGHTS[Math.max(...weights)];
  if (weight === undefined || weights.includes(-1) || summary === '') {
    throw new Error(
      `.changeset/${file}: it needs a package with major, minor or patch, and a text`,
    );
  }
  const areas = releases.map(({ name }) => name.replace('@senhasegura-action/', ''));
  return { file, weight, area: areas.length === 1 ? areas[0] : undefined, summary };
}

/** The version that follows, as the heaviest of the changes asks; throws without a change. */
export function nextVersion(version: string, changes: readonly Change[]): string {
  const heaviest = Math.max(...changes.map(({ weight }) => WEIGHTS.indexOf(weight)));
  const weight = WEIGHTS[heaviest];
  if (weight === undefined) {
    throw new Error('.changeset/ holds no change, so there is nothing to release');
  }
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  switch (weight) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
  }
}

/** The section of the changelog: the heaviest changes first. */
export function sectionOf(version: string, date: string, changes: readonly Change[]): string {
  const groups = [...WEIGHTS].reverse().flatMap((weight) => {
    const lines = changes.filter((change) => change.weight === weight).map(lineOf);
    return lines.length === 0 ? [] : [`### ${TITLES[weight]}\n\n${lines.join('\n')}`];
  });
  return [`## ${version} (${date})`, ...groups].join('\n\n');
}

function lineOf({ area, summary }: Change): string {
  const text = area === undefined ? summary : `**${area}**: ${summary}`;
  return `- ${text.replaceAll('\n', '\n  ')}`;
}

/** The changelog with a section above those that it has. */
export function withSection(changelog: string, section: string): string {
  const first = changelog.search(/^## /m);
  const at = first < 0 ? changelog.length : first;
  return `${changelog.slice(0, at)}${section}\n\n${changelog.slice(at)}`.trimEnd() + '\n';
}

/** What the changelog says of a version, without its heading; throws when it says nothing. */
export function notesOf(changelog: string, version: string): string {
  const section = changelog
    .split(/^(?=## )/m)
    .find((part) => part.split(/\s/)[1] === version && part.startsWith('## '));
  const notes = section?.replace(/^.*\n+/, '').trim() ?? '';
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}`);
  return `${notes}\n`;
}
