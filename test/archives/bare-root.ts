import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { Child, type ChildExit } from '../support/machine/child.ts';
import { MUSL } from './install.ts';

/** Where `npm run package:cli` puts what it makes. */
export const ARCHIVES = fileURLToPath(new URL('../../packages/cli/archives', import.meta.url));
const GLIBC = ['libc.so.6', 'libdl.so.2', 'libm.so.6', 'libpthread.so.0'];
/** What docs/gitlab.md asks of an image, from busybox alone. */
const APPLETS = [
  ...[
    'sh',
    'mkfifo',
    'tar',
    'gzip',
    'wget',
    'sha256sum',
    'uname',
    'mkdir',
    'rm',
    'cp',
    'mv',
    'cat',
  ],
  ...['env', 'readlink', 'sleep'],
];
const FOLDER = '/lib/x86_64-linux-gnu';

/** The name of an archive without its ending, which is the folder in it as well. */
export function archiveName(platform: string): string {
  return `senhasegura-${version}-${platform}`;
}

/** A root directory with a C library and busybox, and nothing else of this machine. */
export class BareRoot implements Disposable {
  #mounted = false;
  readonly folder = mkdtempSync(join(tmpdir(), 'root-'));

  /** @param libraries - Further ones beside glibc. */
  constructor(kind: 'glibc' | 'musl', libraries: readonly string[] = []) {
    for (const name of ['bin', 'tmp', 'opt', 'lib64', `.${FOLDER}`]) {
      mkdirSync(join(this.folder, name), { recursive: true });
    }
    copyFileSync('/bin/busybox', join(this.folder, 'bin/busybox'));
    for (const name of APPLETS) symlinkSync('busybox', join(this.folder, 'bin', name));
    if (kind === 'musl') {
      copyFileSync(MUSL, join(this.folder, 'lib/ld-musl-x86_64.so.1'));
      symlinkSync('ld-musl-x86_64.so.1', join(this.folder, 'lib/libc.musl-x86_64.so.1'));
      return;
    }
    copyFileSync('/lib64/ld-linux-x86-64.so.2', join(this.folder, 'lib64/ld-linux-x86-64.so.2'));
    for (const name of [...GLIBC, ...libraries]) {
      cpSync(join(FOLDER, name), join(this.folder, FOLDER, name), { dereference: true });
    }
  }

  /** Adds what every container has: /dev/null, /proc, and the descriptors of a process as files. */
  addSystem(): void {
    const inside = (name: string): string => join(this.folder, name);
    for (const name of ['dev', 'proc']) mkdirSync(inside(name));
    execFileSync('mknod', ['-m', '666', inside('dev/null'), 'c', '1', '3']);
    symlinkSync('/proc/self/fd', inside('dev/fd'));
    execFileSync('mount', ['-t', 'proc', 'proc', inside('proc')]);
    this.#mounted = true;
  }

  /** Unpacks an archive into /opt, and says what to start. */
  unpack(platform: string): string {
    const name = archiveName(platform);
    execFileSync('tar', ['-xzf', join(ARCHIVES, `${name}.tar.gz`), '-C', join(this.folder, 'opt')]);
    return `/opt/${name}/senhasegura`;
  }

  /** Runs a program inside, with exactly these variables. */
  async run(
    command: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<ChildExit> {
    return new Child({
      command: '/usr/sbin/chroot',
      args: [this.folder, ...command],
      cwd: '/',
      env,
      timeoutMs: 25_000,
    }).exit;
  }

  [Symbol.dispose](): void {
    // A process that still runs inside must not keep it; nothing is removed before it is gone.
    if (this.#mounted) execFileSync('umount', ['--lazy', join(this.folder, 'proc')]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
