// Where the version of the product stands. All places hold the same one; `npm run set-version`
// writes them, and a test fails when two differ. The bundles and the template are made of these by
// `npm run build`.
import { basename } from 'node:path';

const VERSION = String.raw`\d+\.\d+\.\d+`;
/** Versions of earlier releases, and addresses of other software, stay as they are. */
const LEFT =
  /^(CHANGELOG\.md|docs\/adr\/|\.changeset\/|test\/|gitlab-templates\/|\.github\/tools\/)/;

interface Kind {
  readonly is: (file: string) => boolean;
  /** Regular expressions of what stands before and after a version. */
  readonly patterns: readonly (readonly [before: string, after: string])[];
}

/** Each kind of file: which it is, and the texts around a version in it. */
const KINDS: readonly Kind[] = [
  {
    is: (file) => basename(file) === 'package.json',
    patterns: [
      [String.raw`^  "version": "`, '"'],
      [String.raw`^ +"@senhasegura-action/[\w-]+": "`, '"'],
    ],
  },
  {
    is: (file) => /(^|\/)(vss-extension|openapi)\.json$/.test(file),
    patterns: [[String.raw`^ {2,4}"version": "`, '"']],
  },
  {
    is: (file) => file.endsWith('.md') || /^(docs|examples)\/.*\.ya?ml$/.test(file),
    patterns: [
      // An address, a file name, a package or a component: senhasegura-action/v1.2.3/…,
      // senhasegura-ci@1.2.3.
      [String.raw`\bsenhasegura[\w/.-]*[@/-]v?`, String.raw`(?![\d.]*\d)`],
      // A commit, with its version in the comment.
      [String.raw`\bsenhasegura-action[\w/-]*@\S+ # v`, String.raw`\b`],
    ],
  },
];

/** What a file says the version is, each time it says it. */
export function versionsIn(file: string, text: string): readonly string[] {
  if (file === 'package-lock.json') {
    return ownEntries(JSON.parse(text) as Lock).flatMap(versionsOfEntry);
  }
  if (basename(file) === 'task.json') return [taskVersion(JSON.parse(text) as Task)];
  return patternsFor(file).flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, , version = '']) => version),
  );
}

/** The text with another version in every place. */
export function withVersion(file: string, text: string, version: string): string {
  if (file === 'package-lock.json') return lockWith(JSON.parse(text) as Lock, version);
  if (basename(file) === 'task.json') return taskWith(text, version);
  return patternsFor(file).reduce(
    (changed, pattern) => changed.replace(pattern, (_, before: string) => `${before}${version}`),
    text,
  );
}

function patternsFor(file: string): readonly RegExp[] {
  if (LEFT.test(file) && basename(file) !== 'package.json') return [];
  return KINDS.filter(({ is }) => is(file)).flatMap(({ patterns }) =>
    patterns.map(([before, after]) => new RegExp(`(${before})(${VERSION})(?=${after})`, 'gm')),
  );
}

interface Task {
  readonly version: { readonly Major: number; readonly Minor: number; readonly Patch: number };
}

function taskVersion({ version: { Major, Minor, Patch } }: Task): string {
  return `${Major}.${Minor}.${Patch}`;
}

function taskWith(text: string, version: string): string {
  const numbers = version.split('.').values();
  // They stand in the order of their weight.
  return text.replace(
    /^( {4}"(?:Major|Minor|Patch)": )\d+/gm,
    (_, before: string) => `${before}${numbers.next().value ?? ''}`,
  );
}

interface Lock extends LockEntry {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

const GROUPS = ['dependencies', 'devDependencies', 'peerDependencies'] as const;

type LockEntry = { version: string } & Partial<
  Record<(typeof GROUPS)[number], Record<string, string>>
>;

/** What the lock file says of the packages of this repository. */
function ownEntries({ packages }: Lock): LockEntry[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    path.includes('node_modules/') ? [] : [entry],
  );
}

function versionsOfEntry(entry: LockEntry): string[] {
  const needed = GROUPS.flatMap((group) => Object.entries(entry[group] ?? {}));
  return [entry.version, ...needed.flatMap(([name, version]) => (isOwn(name) ? [version] : []))];
}

function isOwn(name: string): boolean {
  return name.startsWith('@senhasegura-action/');
}

function lockWith(lock: Lock, version: string): string {
  for (const entry of [lock, ...ownEntries(lock)]) {
    entry.version = version;
    for (const needed of GROUPS.map((group) => entry[group] ?? {})) {
      for (const name of Object.keys(needed).filter(isOwn)) needed[name] = version;
    }
  }
  return `${JSON.stringify(lock, null, 2)}\n`;
}
