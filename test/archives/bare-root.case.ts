import { copyFileSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { variablesOf } from '../cli/senhasegura.ts';
import { made, shop } from '../e2e/shop.ts';
import { startVault } from '../support/vault/emulator.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { BareRoot } from './bare-root.ts';

const ROOTS = [
  ['linux-x64', 'glibc', ['libstdc++.so.6', 'libgcc_s.so.1']],
  ['linux-x64-musl', 'musl', []],
] as const;

describe.each(ROOTS)('the archive for %s, in a root with %s alone', (platform, kind, libraries) => {
  it('says its version, also by a link from elsewhere', async () => {
    using root = new BareRoot(kind, libraries);
    const program = root.unpack(platform);
    symlinkSync(program, join(root.folder, 'bin/senhasegura'));
    for (const command of [program, '/bin/senhasegura']) {
      const { exitCode, stdout, stderr } = await root.run([command, '--version']);
      expect({ exitCode, stdout, stderr }).toEqual({
        exitCode: 0,
        stdout: `${version}\n`,
        stderr: '',
      });
    }
  });

  it('runs a command with secrets, masks its output, and keeps its exit code', async () => {
    const password = made('db');
    await using vault = await startVault(shop({ db: { password } }));
    using root = new BareRoot(kind, libraries);
    const program = root.unpack(platform);
    copyFileSync(vault.inputs['ca-certificate'], join(root.folder, 'tmp/authority.pem'));
    const script = 'echo "pw $DB_PASSWORD"; test -n "$DB_PASSWORD" && exit 7';
    const { exitCode, stdout, stderr } = await root.run(
      [program, 'run', '--secrets', 'db#password -> DB_PASSWORD', '--', '/bin/sh', '-c', script],
      { ...variablesOf(vault), SENHASEGURA_CA_CERTIFICATE: '/tmp/authority.pem', PATH: '/bin' },
    );
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 7, stdout: 'pw [MASKED]\n', stderr });
    expect(scanForLeaks({ texts: { stdout, stderr } }, vault.secrets)).toEqual([]);
  });
});

describe('an archive that does not fit', () => {
  it.each([
    [
      'linux-x64',
      'glibc',
      /^senhasegura: this system lacks libstdc\+\+ \(libstdc\+\+\.so\.6\).*\n$/,
    ],
    ['linux-x64', 'musl', /^senhasegura: this archive is for glibc, .* linux-x64-musl\.\n$/],
    ['linux-x64-musl', 'glibc', /^senhasegura: this archive is for musl, .* linux-x64\.\n$/],
  ] as const)('says in one sentence why %s does not start with %s', async (platform, kind, why) => {
    using root = new BareRoot(kind);
    const { exitCode, stderr } = await root.run([root.unpack(platform), '--version']);
    expect(exitCode).toBe(126);
    expect(stderr).toMatch(why);
  });
});

describe('an archive', () => {
  it.each(ROOTS)('brings the licences of what is in it (%s)', (platform, kind) => {
    using root = new BareRoot(kind);
    const folder = join(root.folder, root.unpack(platform), '..');
    const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(text('LICENSE')).toContain('Apache License');
    expect(text('LICENSE.node')).toContain('Node.js is licensed for use as follows');
    if (kind === 'musl') expect(text('LICENSE.gcc')).toContain('GCC RUNTIME LIBRARY EXCEPTION');
  });
});
