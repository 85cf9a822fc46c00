import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { archiveName, ARCHIVES } from './bare-root.ts';

/** Debian's packages qemu-user-static and libstdc++6-arm64-cross. */
const [QEMU, ARM64] = ['qemu-aarch64-static', '/usr/aarch64-linux-gnu'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foreign-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('an archive for another machine', () => {
  it('runs on arm64, as qemu plays it', () => {
    const name = archiveName('linux-arm64');
    execFileSync('tar', ['-xzf', join(ARCHIVES, `${name}.tar.gz`), '-C', folder]);
    const lib = join(folder, name, 'lib');
    const args = [
      '-L',
      ARM64,
      join(lib, 'node/bin/node'),
      join(lib, 'senhasegura.cjs'),
      '--version',
    ];
    expect(execFileSync(QEMU, args, { env: {} }).toString()).toBe(`${version}\n`);
  });

  it('runs on Windows, as Wine plays it', () => {
    const name = archiveName('win-x64');
    const { [`${name}/senhasegura.exe`]: program } = unzipSync(
      readFileSync(join(ARCHIVES, `${name}.zip`)),
    );
    // Wine has no VirtualAlloc2. Without it Node takes another way, which Windows has as well.
    const patched = Buffer.from(program!);
    patched.write('VirtualAllocX', patched.indexOf('VirtualAlloc2\0'));
    writeFileSync(join(folder, 'senhasegura.exe'), patched);
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      WINEDEBUG: '-all',
      NODE_SKIP_PLATFORM_CHECK: '1',
    };
    // Wine hands pipes over in a way that Node does not know.
    const script = 'wine senhasegura.exe --version </dev/null >out 2>err';
    execFileSync('sh', ['-c', script], { cwd: folder, env });
    expect(readFileSync(join(folder, 'out'), 'utf8').trim()).toBe(version);
  });
});
