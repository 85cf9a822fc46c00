import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The versions that the results of a run speak of. */
export const VERSIONS = { node20: '20.20.2', node24: '24.21.0', koffi: '2.16.3' } as const;

/** The Nodes of a Windows runner, by major version. */
export type NodeMajor = 20 | 24;

/**
 * Raised whenever what {@link installTools} makes changes, so that an old folder is not taken for a
 * new one.
 */
const RECIPE = 1;

/** Outside the repository, so that a fresh clone finds what an earlier one installed. */
export const TOOLS = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  `senhasegura-action-windows-${RECIPE}-${VERSIONS.node20}-${VERSIONS.node24}`,
);

const MODULES = join(TOOLS, 'node_modules');

/** Linux paths of the programs in {@link TOOLS}. */
export const PATHS = {
  /** Wine's drive C: and registry. */
  prefix: join(TOOLS, 'prefix'),
  driveC: join(TOOLS, 'prefix', 'drive_c'),
  /** As npm delivers it. */
  node20: join(MODULES, 'node20', 'bin', 'node.exe'),
  node24Original: join(MODULES, 'node24', 'bin', 'node.exe'),
  /** With one name changed: see `installTools`. */
  node24: join(TOOLS, 'node24.exe'),
  /** Calls functions of Windows that Node does not offer. */
  koffi: join(MODULES, 'koffi'),
} as const;

/**
 * What every process of Wine needs. No display, no .NET, no browser, and no chatter about
 * unfinished functions.
 */
export const WINE_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: homedir(),
  // Names of files are UTF-16 in Windows, and would lose what another encoding lacks.
  LANG: 'C.UTF-8',
  WINEPREFIX: PATHS.prefix,
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree=;mshtml=',
};

/** The path of a Linux file as a program in Wine calls it. */
export function windowsPath(path: string): string {
  const absolute = resolve(path);
  return absolute.startsWith(`${PATHS.driveC}/`)
    ? `C:${absolute.slice(PATHS.driveC.length).replaceAll('/', '\\')}`
    : `Z:${absolute.replaceAll('/', '\\')}`;
}

/** The path of a file that a program in Wine named, for this process. */
export function linuxPath(path: string): string {
  const below = path.slice(2).replaceAll('\\', '/');
  return /^c:/i.test(path) ? `${PATHS.driveC}${below}` : below;
}

/** `node.exe` of a version, as a program in Wine calls it. */
export function nodePath(major: NodeMajor): string {
  return windowsPath(major === 20 ? PATHS.node20 : PATHS.node24);
}
