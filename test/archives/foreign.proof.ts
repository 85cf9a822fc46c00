import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { archiveName, ARCHIVES } from './bare-root.ts';
import type { CodeSignature } from './code-signature.ts';
import { readMachO } from './mach-o.ts';

/** Of the Node.js Foundation, in Apple's certificates. */
const TEAM = 'HX7739G8FX';
const PAGE_BYTES = 4096;
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

  // Nothing plays macOS. What its kernel asks of a program before it starts it can be read.
  it.each([
    ['x64', '13.5'],
    ['arm64', '11.0'],
  ])('is a program that a Mac with %s takes, as Node.js signed it', (processor, oldestSystem) => {
    const name = archiveName(`darwin-${processor}`);
    execFileSync('tar', ['-xzf', join(ARCHIVES, `${name}.tar.gz`), '-C', folder]);
    const program = readFileSync(join(folder, name, 'lib/node/bin/node'));
    const { signature, ...read } = readMachO(program);
    expect(read).toEqual({ processor, isProgram: true, oldestSystem });
    expect(signature).toMatchObject({ team: TEAM, isWhole: true, changed: [] });
    // Without it V8 cannot make code.
    expect(signature.entitlements).toContain('<key>com.apple.security.cs.allow-jit</key>');
    expect(signer(signature)).toContain(`OU=${TEAM}`);
    // A change of one bit is noticed.
    program[PAGE_BYTES] = program[PAGE_BYTES]! ^ 1;
    expect(readMachO(program).signature.changed).toEqual(['page 1']);
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

/** Whose certificate signed it. Who signed that isn't checked: its root is Apple's. */
function signer({ directory, cms }: CodeSignature): string {
  const file = (name: string): string => join(folder, name);
  writeFileSync(file('directory'), directory);
  writeFileSync(file('cms'), cms);
  const verify = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', file('cms'), '-noverify'];
  verify.push('-content', file('directory'), '-out', '/dev/null', '-signer', file('signer'));
  execFileSync('openssl', verify, { stdio: 'pipe' });
  return new X509Certificate(readFileSync(file('signer'))).subject;
}
