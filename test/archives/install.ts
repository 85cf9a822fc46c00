import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What was packed before the first case runs; all of them with PROOF=full. */
export const PLATFORMS: readonly string[] =
  process.env['PROOF'] === 'full'
    ? [
        'linux-x64',
        'linux-arm64',
        'linux-x64-musl',
        'linux-arm64-musl',
        'darwin-x64',
        'darwin-arm64',
        'win-x64',
      ]
    : ['linux-x64', 'linux-x64-musl'];

/** musl's loader, of a Debian that is newer than the one whose other packages are used. */
export const MUSL = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'senhasegura-archives/ld-musl-x86_64.so.1',
);
const NEWER_DEBIAN = 'trixie';

/** Packs the archives and gets a musl; vitest calls it. */
export default function install(): void {
  execFileSync('npm', ['run', '--silent', 'package:cli', '--', ...PLATFORMS], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(MUSL)) fetchMusl();
  if (process.env['PROOF'] === 'full') {
    const tools = ['qemu-user-static', 'libstdc++6-arm64-cross', 'wine', 'wine64', 'openssl'];
    execFileSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...tools], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}

/** With apt, from where this machine has its packages, and without a change of the machine. */
function fetchMusl(): void {
  const folder = mkdtempSync(join(tmpdir(), 'musl-'));
  try {
    for (const name of ['lists/partial', 'cache/archives/partial']) {
      mkdirSync(join(folder, name), { recursive: true });
    }
    const known = execFileSync('apt-get', ['indextargets', '--format', '$(REPO_URI)']).toString();
    const uri = known.split('\n').find((line) => /\/debian\/?$/.test(line));
    if (uri === undefined) throw new Error('apt knows no archive of Debian to take musl from.');
    const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
    const list = join(folder, 'sources.list');
    writeFileSync(list, `deb [signed-by=${keys}] ${uri} ${NEWER_DEBIAN} main\n`);
    const settings = Object.entries({
      'Dir::Etc::SourceList': list,
      'Dir::Etc::SourceParts': '/dev/null',
      'Dir::State::Lists': join(folder, 'lists'),
      'Dir::Cache': join(folder, 'cache'),
      'APT::Sandbox::User': 'root',
    }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
    const apt = (...args: readonly string[]): void => {
      execFileSync('apt-get', ['-qq', ...settings, ...args], { cwd: folder, stdio: 'pipe' });
    };
    apt('update');
    apt('download', 'musl');
    const file = readdirSync(folder).find((name) => name.endsWith('.deb')) ?? '';
    execFileSync('dpkg-deb', ['-x', file, 'unpacked'], { cwd: folder });
    mkdirSync(join(MUSL, '..'), { recursive: true });
    copyFileSync(join(folder, 'unpacked/usr/lib/x86_64-linux-musl/libc.so'), MUSL);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
