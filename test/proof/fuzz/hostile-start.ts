import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { located } from './texts.ts';
import { shellWord } from '../../support/machine/shell-word.ts';

/**
 * Where a program finds itself. Nothing here can be written to, even by root, but what a case made
 * itself.
 */
export const FOLDERS = [
  'given',
  'deleted',
  'forbidden',
  'odd name',
  'no UTF-8',
  'read-only',
] as const;

/** What a program writes to. */
export const STREAMS = ['read', 'closed', 'full device', 'nobody reads'] as const;

/** How a program is started. */
export interface HostileStart {
  readonly folder: (typeof FOLDERS)[number];
  readonly stdout: (typeof STREAMS)[number];
  readonly stderr: (typeof STREAMS)[number];
  /** Variables that are set, or taken away, after everybody else had a say. */
  readonly variables: readonly (readonly [name: string, text: string | null])[];
}

/** A start as any runner would do it. */
export const KIND_START: HostileStart = {
  folder: 'given',
  stdout: 'read',
  stderr: 'read',
  variables: [],
};

const INTO: Readonly<Record<HostileStart['folder'], string>> = {
  given: ':',
  deleted: 'mkdir gone && cd gone && rmdir ../gone',
  forbidden: 'mkdir forbidden && cd forbidden && chmod 0 .',
  'odd name': `mkdir -p 'a\n::error::%0A "b" 🚀' && cd 'a\n::error::%0A "b" 🚀'`,
  'no UTF-8': `d=$(printf 'a\\377b') && mkdir -p "$d" && cd "$d"`,
  'read-only': 'cd /proc',
};

const TO: Readonly<Record<HostileStart['stdout'], (descriptor: number) => string>> = {
  read: () => '',
  closed: (descriptor) => `${String(descriptor)}>&-`,
  'full device': (descriptor) => `${String(descriptor)}>/dev/full`,
  // Its reader has ended long before Node has begun.
  'nobody reads': (descriptor) => `${String(descriptor)}> >(:)`,
};

/**
 * Writes a program that stands in the place of `command`: it starts it as a hostile runner would,
 * with the same arguments.
 *
 * @param places - What the texts of variables may name.
 * @returns Its path.
 */
export function writeStart(
  folder: string,
  command: string,
  start: HostileStart,
  places: string,
): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'start.sh');
  const gone = start.variables.flatMap(([name, text]) => (text === null ? ['-u', name] : []));
  const set = start.variables.flatMap(([name, text]) =>
    text === null ? [] : [`${name}=${located(text, places)}`],
  );
  const words = ['env', ...gone, ...set, command].map(shellWord).join(' ');
  const input = `<${shellWord(join(places, 'document'))}`;
  const streams = `${TO[start.stdout](1)} ${TO[start.stderr](2)}`;
  writeFileSync(
    path,
    `#!/bin/bash\n{ ${INTO[start.folder]}; } 2>/dev/null\nexec ${words} "$@" ${input} ${streams}\n`,
  );
  chmodSync(path, 0o755);
  return path;
}
