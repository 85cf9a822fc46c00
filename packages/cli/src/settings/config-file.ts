import { readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { SenhaseguraError } from '@senhasegura-action/core';
import type { Environment } from './environment.ts';

/** What a configuration file says: the vendor's names, in upper case. */
export interface ConfigFile {
  readonly path: string | undefined;
  readonly settings: Environment;
  readonly notices: readonly string[];
}

/** Where the vendor's tool looks, in the home directory. */
const NAMES = ['.config.yaml', '.config'];
const NONE: ConfigFile = { path: undefined, settings: {}, notices: [] };

/**
 * Reads the configuration file that was named, or the one in the home directory. The working directory is never looked
 * at, as it is full of files that other people wrote; not even when it is the home directory.
 *
 * @throws ERR_FILE when a named file cannot be read; ERR_INPUT_INVALID when it is not what it should be.
 */
export async function readConfigFile(named: string | undefined): Promise<ConfigFile> {
  if (named !== undefined) {
    const text = readText(named);
    if (text === undefined) {
      throw new SenhaseguraError(
        'ERR_FILE',
        `The configuration file ${JSON.stringify(named)} cannot be read. Check --config and SENHASEGURA_CONFIG_FILE.`,
      );
    }
    return read(named, text, true);
  }
  const home = homeDirectory();
  if (home === undefined || home === process.cwd()) return NONE;
  for (const path of NAMES.map((name) => join(home, name))) {
    const text = readText(path);
    if (text !== undefined) return read(path, text, false);
  }
  return NONE;
}

/** undefined where there is none: a container may run for a user that no list of users has. */
function homeDirectory(): string | undefined {
  try {
    return realpathSync(homedir());
  } catch {
    return undefined;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function read(path: string, text: string, named: boolean): Promise<ConfigFile> {
  const settings = await settingsOf(text);
  if (settings !== undefined) return { path, settings, notices: exposed(path, settings) };
  // Other programs have files of this name, too.
  if (!named && !/^SENHASEGURA_/im.test(text)) return NONE;
  throw new SenhaseguraError(
    'ERR_INPUT_INVALID',
    `The configuration file ${JSON.stringify(path)} must be YAML with lines such as SENHASEGURA_URL: https://vault.example.com, each name once.`,
  );
}

/** undefined when it is no map of names to texts. */
async function settingsOf(text: string): Promise<Environment | undefined> {
  // Most runs have no such file, and the parser is large.
  const { parse } = await import('yaml');
  let content: unknown;
  try {
    // Its warnings quote the file on stderr.
    content = parse(text, { schema: 'failsafe', logLevel: 'error' });
  } catch {
    // What the parser says quotes the file.
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
    `The configuration file ${JSON.stringify(path)} holds the client secret and others can read it: chmod 600.`,
  ];
}
