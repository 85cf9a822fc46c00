import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { MAX_HANDWRITTEN_BYTES, readRegularFile, type FileFault } from '../model/regular-file.ts';
import { bad, good, type Result } from '../model/result.ts';
import { printable } from '../text/printable.ts';
import type { InputReader, RawInputs } from './input-reader.ts';

/** Inputs for a command that loads nothing itself, such as giving back. `*` names no line. */
export function withoutSecrets(raw: RawInputs): RawInputs {
  return { ...raw, secrets: '*', 'secrets-file': undefined };
}

/**
 * The lines of `secrets`, or of the file that `secrets-file` names.
 *
 * @returns undefined after a problem, which it has reported.
 */
export function readSecretsText(reader: InputReader): string | undefined {
  const path = reader.text('secrets-file');
  if (path === undefined) return reader.lines('secrets');
  if (reader.has('secrets')) {
    reader.report('ERR_INPUT_CONFLICT', 'Give the input secrets or secrets-file, not both.');
    return undefined;
  }
  if (isYaml(path)) {
    reader.report('ERR_FILE', `The file ${shown(path)} of the input secrets-file ${YAML}`);
    return undefined;
  }
  const file = readSecretsFile(path);
  if (!file.ok) reader.report('ERR_FILE', file.fault);
  return file.ok ? file.value : undefined;
}

/** Whether `secrets-file` names a document of members, which the command line turns into lines. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** The text of the file that `secrets-file` names, or what is wrong with it, as a sentence. */
export function readSecretsFile(path: string): Result<string, string> {
  const file = readList(path);
  return file.ok
    ? file
    : bad(`The file ${shown(path)} of the input secrets-file ${FAULTS[file.fault]}`);
}

function shown(path: string): string {
  return JSON.stringify(printable(path));
}

const YAML =
  'is YAML, which only the command line reads. Write the lines of secrets in a file of ' +
  'another name.';

type Fault = FileFault | 'outside' | 'not-utf-8';

function readList(path: string): Result<string, Fault> {
  try {
    if (isOutside(path)) return bad('outside');
  } catch {
    return bad('unreadable');
  }
  const bytes = readRegularFile(path, MAX_HANDWRITTEN_BYTES);
  if (!bytes.ok) return bytes;
  try {
    return good(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return bad('not-utf-8');
  }
}

/** Links are followed. Node compares paths of Windows without case. */
function isOutside(path: string): boolean {
  const way = relative(realpathSync('.'), realpathSync(path));
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

const FAULTS: Readonly<Record<Fault, string>> = {
  unreadable:
    'does not exist or cannot be read. A relative path starts at the working directory. ' +
    'Check out the repository first.',
  outside: 'is outside the working directory. Give the path of a file below it.',
  special: 'is a directory, a pipe or a device. Give the path of a file.',
  'too-large': 'is larger than 1 MiB. Name only what the job needs.',
  'not-utf-8': 'is not UTF-8. Save it as UTF-8 (in Windows PowerShell: Out-File -Encoding utf8).',
};
