import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodings } from './encodings.ts';

/** Where a secret can be read that nobody asked for. Never holds the value. */
export interface Leak {
  readonly secret: string;
  readonly encoding: string;
  readonly where: string;
  /** Counted from 1. */
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

const armour = /^-----(BEGIN|END) .*-----$/;

function needlesOf(secret: string, value: string): Needle[] {
  const found = new Map<string, Needle>();
  const add = (text: string, encoding: string, least: number): void => {
    if (text.length >= least && !found.has(text)) found.set(text, { text, secret, encoding });
  };
  add(value, 'plain', shortest);
  for (const { name, core } of encodings) {
    add(core(value), name, Math.max(shortest, Math.min(shortestDerived, value.length)));
  }
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  if (lines.length > 1) {
    for (const line of lines) if (!armour.test(line)) add(line, 'line', shortestDerived);
  }
  return [...found.values()];
}

function filesBelow(root: string): string[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [root];
    throw error;
  }
}

/**
 * Searches texts and files for every secret in each of the forty encodings, and for the lines
 * (8 characters and more, PEM armour excepted) of multi-line ones. Values under 4 characters are
 * not looked for. What may hold a secret – mask commands, the files a user asked for, command
 * files – the caller leaves out of `places`, or names in `except` by the place it is reported as.
 */
export function scanForLeaks(
  places: Places,
  secrets: Readonly<Record<string, string>>,
  { except = () => false }: { except?: (where: string) => boolean } = {},
): Leak[] {
  const byStart = new Map<string, Needle[]>();
  for (const [name, value] of Object.entries(secrets)) {
    for (const needle of needlesOf(name, value)) {
      const start = needle.text.slice(0, shortest);
      const bucket = byStart.get(start);
      if (bucket) bucket.push(needle);
      else byStart.set(start, [needle]);
    }
  }

  const leaks: Leak[] = [];
  const search = (where: string, text: string): void => {
    const seen = new Set<Needle>();
    for (let at = 0; at + shortest <= text.length; at += 1) {
      for (const needle of byStart.get(text.slice(at, at + shortest)) ?? []) {
        if (seen.has(needle) || !text.startsWith(needle.text, at)) continue;
        seen.add(needle);
        const { secret, encoding } = needle;
        leaks.push({ secret, encoding, where, line: text.slice(0, at).split('\n').length });
      }
    }
  };

  for (const [where, text] of Object.entries(places.texts ?? {})) {
    if (!except(where)) search(where, text);
  }
  for (const file of (places.roots ?? []).flatMap(filesBelow)) {
    if (!except(file)) search(file, readFileSync(file, 'utf8'));
  }
  return leaks;
}
