import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkHash, type PinnedPackage } from './runtimes.ts';

/**
 * The bytes of a pinned package, from the cache or by its registry's own client. The cache is a
 * folder outside of the repository, `$XDG_CACHE_HOME/senhasegura-runtimes`, where a file is named
 * after its hash.
 *
 * @throws when it can't be had, or isn't the one that was pinned.
 */
export function fetchPackage(runtime: PinnedPackage): Uint8Array {
  const cache = join(
    process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
    'senhasegura-runtimes',
  );
  const cached = join(cache, runtime.sha256);
  if (!existsSync(cached)) {
    const bytes = download(runtime);
    checkHash(`${runtime.package} ${runtime.version}`, bytes, runtime.sha256);
    mkdirSync(cache, { recursive: true });
    // Whole or not at all, as another packager may read it at this moment.
    const part = `${cached}.${String(process.pid)}`;
    writeFileSync(part, bytes);
    renameSync(part, cached);
  }
  const bytes = readFileSync(cached);
  checkHash(cached, bytes, runtime.sha256);
  return bytes;
}

function download(runtime: PinnedPackage): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'runtime-'));
  try {
    const fetch = runtime.registry === 'npm' ? packFromNpm : downloadFromPyPi;
    fetch(runtime, folder);
    const file = readdirSync(folder).find((name) => /\.(?:tgz|whl)$/.test(name));
    if (file === undefined) throw new Error(`${runtime.package} brought no package`);
    return readFileSync(join(folder, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function packFromNpm({ package: name, version }: PinnedPackage, folder: string): void {
  const args = ['pack', '--silent', '--pack-destination', folder, `${name}@${version}`];
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

function downloadFromPyPi(
  { package: name, version, tag = '', sha256 }: PinnedPackage,
  folder: string,
): void {
  const requirements = join(folder, 'requirements.txt');
  writeFileSync(requirements, `${name}==${version} --hash=sha256:${sha256}\n`);
  const args = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps'];
  args.push('--require-hashes', '--only-binary', ':all:', '--platform', tag);
  args.push('--dest', folder, '--requirement', requirements);
  execFileSync('python3', args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
