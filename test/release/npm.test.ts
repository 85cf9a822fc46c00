import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '@senhasegura-action/emulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NPM_NAMES, packNpm } from '../../scripts/release/package-npm.ts';
import { ROOT } from '../../scripts/release/tracked-files.ts';
import { Child } from '../support/machine/child.ts';

let folder: string;
let archives: Readonly<Record<keyof typeof NPM_NAMES, string>>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'npm-'));
  archives = { cli: packNpm('cli', folder), emulator: packNpm('emulator', folder) };
  const installed = npm('install', `./${archives.cli}`, `./${archives.emulator}`);
  expect(installed.status, installed.stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** npm in the folder, with no registry to ask. */
function npm(...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync('npm', ['--offline', '--no-audit', '--no-fund', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder },
  });
}

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};

describe('the npm packages', () => {
  it.each(Object.entries(NPM_NAMES))(
    '%s holds its bundle and needs no other',
    (workspace, name) => {
      const installed = join(folder, 'node_modules', name);
      expect(readdirSync(installed).sort()).toEqual([
        'LICENSE',
        'README.md',
        'dist',
        'package.json',
      ]);
      const bundles = readdirSync(join(installed, 'dist'));
      expect(bundles).toEqual(readdirSync(join(ROOT, 'packages', workspace, 'dist')));
      const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as object;
      expect(manifest).toMatchObject({ name, version, publishConfig: { provenance: true } });
      expect(manifest).not.toHaveProperty('dependencies');
      expect(manifest).not.toHaveProperty('private');
      expect(manifest).not.toHaveProperty('scripts');
    },
  );

  it('are the same bytes each time', () => {
    const again = mkdtempSync(join(tmpdir(), 'npm-again-'));
    try {
      expect(readFileSync(join(again, packNpm('cli', again)))).toEqual(
        readFileSync(join(folder, archives.cli)),
      );
    } finally {
      rmSync(again, { recursive: true });
    }
  });

  it('run with npx, by the name of the package', () => {
    expect(npm('exec', '--', 'senhasegura-ci', '--version').stdout).toBe(`${version}\n`);
    expect(npm('exec', '--', 'senhasegura-emulator', '--', '--help').stdout).toContain(
      '--env-file',
    );
  });

  it('load a secret into a command', async () => {
    const emulator = await startEmulator({ tls: true });
    try {
      const { clientId, clientSecret } = emulator.credentials;
      const child = new Child({
        command: join(folder, 'node_modules/.bin/senhasegura'),
        args: [
          'run',
          ...['--url', emulator.url, '--ca-certificate', emulator.caFile ?? ''],
          ...['--secrets', 'team/shop/db#password -> DB_PASSWORD', '--'],
          ...['sh', '-c', 'test "${#DB_PASSWORD}" -ge 20 && echo "it is $DB_PASSWORD."'],
        ],
        cwd: folder,
        env: {
          PATH: process.env['PATH'] ?? '',
          SENHASEGURA_CLIENT_ID: clientId,
          SENHASEGURA_CLIENT_SECRET: clientSecret,
        },
        timeoutMs: 20_000,
      });
      const { exitCode, stdout, stderr } = await child.exit;
      expect(exitCode, stderr).toBe(0);
      expect(stdout).toBe('it is [MASKED].\n');
    } finally {
      await emulator.close();
    }
  });
});
