import { chmodSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodedTexts } from './decoded-text.ts';
import { encodings } from './encodings.ts';
import { PRINTS } from './prints/prints.ts';

/** Where a secret can be read that nobody asked for. Never holds the value. */
export interface Leak {
  readonly secret: string;
  readonly encoding: string;
  readonly where: string;
  /** Counted from 1; 0 where the text had to be decoded. */
  readonly line: number;
}

export interface Places {
  /** Texts by a name for the report: `main stdout`, `summary`, `argv` … */
  readonly texts?: Readonly<Record<string, string>>;
  /** Folders (or files), searched with everything below them; reported by path. */
  readonly roots?: readonly string[];
}

interface Needle {
  readonly text: string;
  readonly secret: string;
  readonly encoding: string;
}

// Shorter texts occur by chance; every needle is found by its first characters.
const shortest = 4;
const shortestDerived = 8;

const armour = /-----(BEGIN|END) .*-----/;

function needlesOf(secret: string, value: string): Needle[] {
  const found = new Map<string, Needle>();
  const add = (text: string, encoding: string, least: number): void => {
    if (text.length >= least && !found.has(text)) found.set(text, { text, secret, encoding });
  };
  add(value, 'plain', shortest);
  for (const { name, core } of encodings) {
    add(core(value), name, Math.max(shortest, Math.min(shortestDerived, value.length)));
  }
  for (const { name, print } of PRINTS) add(print(value), name, shortestDerived);
  for (const line of linesOf(value)) add(line, 'line', shortestDerived);
  return [...found.values()];
}

/** What is looked for in a decoded text. */
function decodedNeedlesOf(secret: string, value: string): Needle[] {
  // The path of a URL has slashes alone.
  return [value, value.trim(), value.replaceAll('\\', '/'), ...linesOf(value)]
    .filter(({ length }) => length >= shortestDerived)
    .map((text) => ({ text, secret, encoding: 'decoded' }));
}

/** The lines of a value of several lines, without the armour of PEM, which everybody may read. */
function linesOf(value: string): readonly string[] {
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  return lines.length > 1 ? lines.filter((line) => !armour.test(line)) : [];
}

/** Every file, links left out: Node 24 would follow those that lead to folders. */
function filesBelow(root: string): string[] {
  if (!lstatSync(root).isDirectory()) return [root];
  return allowed(root, () => readdirSync(root, { withFileTypes: true })).flatMap((entry) => {
    const path = join(root, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** What a test forbade to everybody is searched all the same. */
function allowed<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error;
    chmodSync(path, 0o700);
    return read();
  }
}

/** Finds all needles that a text holds; each by its first characters. */
class Search {
  readonly #byStart = new Map<string, Needle[]>();

  constructor(needles: readonly Needle[]) {
    for (const needle of needles) {
      const start = needle.text.slice(0, shortest);
      const bucket = this.#byStart.get(start);
      if (bucket) bucket.push(needle);
      else this.#byStart.set(start, [needle]);
    }
  }

  *in(text: string): Generator<readonly [needle: Needle, at: number], void> {
    const seen = new Set<Needle>();
    for (let at = 0; at + shortest <= text.length; at += 1) {
      for (const needle of this.#byStart.get(text.slice(at, at + shortest)) ?? []) {
        if (seen.has(needle) || !text.startsWith(needle.text, at)) continue;
        seen.add(needle);
        yield [needle, at];
      }
    }
  }
}

/**
 * Searches texts and files for every secret: in each of the forty encodings, in what tools print,
 * by the lines (8 characters and more, PEM armour excepted) of multi-line ones, and in what the
 * text says once it is decoded, which sees encodings that nobody listed. Values under
 * 4 characters are not looked for, those under 8 not in decoded text. What may hold a secret – mask
 * commands, the files a user asked for, command files – the caller leaves out of `places`, or names
 * in `except` by the place it is reported as.
 */
export function scanForLeaks(
  places: Places,
  secrets: Readonly<Record<string, string>>,
  { except = () => false }: { except?: (where: string) => boolean } = {},
): Leak[] {
  const values = Object.entries(secrets);
  const shown = new Search(values.flatMap(([name, value]) => needlesOf(name, value)));
  const decoded = new Search(values.flatMap(([name, value]) => decodedNeedlesOf(name, value)));

  const leaks: Leak[] = [];
  const search = (where: string, text: string): void => {
    const found = new Set<string>();
    for (const [{ secret, encoding }, at] of shown.in(text)) {
      found.add(secret);
      leaks.push({ secret, encoding, where, line: text.slice(0, at).split('\n').length });
    }
    for (const { how, text: said } of decodedTexts(text)) {
      for (const [{ secret }] of decoded.in(said)) {
        if (found.has(secret)) continue;
        found.add(secret);
        leaks.push({ secret, encoding: `decoded: ${how}`, where, line: 0 });
      }
    }
  };

  for (const [where, text] of Object.entries(places.texts ?? {})) {
    if (!except(where)) search(where, text);
  }
  for (const file of (places.roots ?? []).flatMap(filesBelow)) {
    if (!except(file))
      search(
        file,
        allowed(file, () => readFileSync(file, 'utf8')),
      );
  }
  return leaks;
}
