import { realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  isSameFile,
  MAX_HANDWRITTEN_BYTES,
  readRegularText,
  SenhaseguraError,
} from '@senhasegura-action/core';
import type { Environment } from './environment.ts';

/** The settings of a configuration file, under the vendor's names in upper case. */
export interface ConfigFile {
  readonly path: string | undefined;
  readonly settings: Environment;
  readonly notices: readonly string[];
}

/** The files that the vendor's tool reads in the home directory. */
const NAMES = ['.config.yaml', '.config'];
const NONE: ConfigFile = { path: undefined, settings: {}, notices: [] };

/**
 * Reads the configuration file that was named, or the one in the home directory. It never reads the
 * working directory, whose files other people wrote; not even when that is the home directory.
 *
 * @param named - Path, undefined when nobody named one.
 * @throws ERR_FILE when a named file can't be read; ERR_INPUT_INVALID when it isn't a map of texts.
 */
export async function readConfigFile(named: string | undefined): Promise<ConfigFile> {
  if (named !== undefined) {
    const text = readRegularText(named, MAX_HANDWRITTEN_BYTES);
    if (text === undefined) {
      throw new SenhaseguraError(
        'ERR_FILE',
        `The configuration file ${JSON.stringify(named)} cannot be read, or is larger than ` +
          '1 MiB. Check --config and SENHASEGURA_CONFIG_FILE.',
      );
    }
    return read(named, text, true);
  }
  const home = homeDirectory();
  if (home === undefined || isWorkingDirectory(home)) return NONE;
  for (const path of NAMES.map((name) => join(home, name))) {
    const text = readRegularText(path, MAX_HANDWRITTEN_BYTES);
    if (text !== undefined) return read(path, text, false);
  }
  return NONE;
}

/** undefined when there isn't one: a container may run as a user that nobody ever added. */
function homeDirectory(): string | undefined {
  try {
    return realpathSync(homedir());
  } catch {
    return undefined;
  }
}

/** True also when the working directory was deleted, because it may have been this one. */
function isWorkingDirectory(folder: string): boolean {
  try {
    return isSameFile(folder, process.cwd());
  } catch {
    return true;
  }
}

async function read(path: string, text: string, named: boolean): Promise<ConfigFile> {
  // Every other byte of ASCII in UTF-16.
  const isUtf16 = text.includes('\0');
  const settings = isUtf16 ? undefined : await settingsOf(text);
  if (settings !== undefined) return { path, settings, notices: exposed(path, settings) };
  // Other programs have files of this name too.
  if (!named && !/^\W*SENHASEGURA_/im.test(text.replaceAll('\0', ''))) return NONE;
  const why = isUtf16
    ? 'is UTF-16, as Windows PowerShell writes it. Save it as UTF-8 (there: Out-File ' +
      '-Encoding utf8)'
    : 'must be YAML with lines such as SENHASEGURA_URL: https://vault.example.com, each name once';
  throw new SenhaseguraError(
    'ERR_INPUT_INVALID',
    `The configuration file ${JSON.stringify(path)} ${why}.`,
  );
}

/** undefined when the text isn't a map of names to texts. */
async function settingsOf(text: string): Promise<Environment | undefined> {
  // Most runs have no such file, and the parser is large.
  const { parse } = await import('yaml');
  let content: unknown;
  try {
    // Its warnings quote the file on stderr.
    content = parse(text, { schema: 'failsafe', logLevel: 'error' });
  } catch {
    // The parser's message quotes the file.
    return undefined;
  }
  if (content === null || content === undefined || content === '') return {};
  if (typeof content !== 'object' || Array.isArray(content)) return undefined;
  const entries = Object.entries(content).filter(([name]) => /^SENHASEGURA_/i.test(name));
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
    return undefined;
  return Object.fromEntries(entries.map(([name, value]) => [name.toUpperCase(), value]));
}

function exposed(path: string, settings: Environment): string[] {
  if (process.platform === 'win32' || settings['SENHASEGURA_CLIENT_SECRET'] === undefined)
    return [];
  if ((statSync(path).mode & 0o077) === 0) return [];
  return [
    `The configuration file ${JSON.stringify(path)} contains the client secret and is ` +
      'readable by others: run chmod 600 on it.',
  ];
}
