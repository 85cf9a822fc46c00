import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { programs } from '../../actions/setup-cli/programs.mjs';
import { variablesOf } from '../cli/senhasegura.ts';
import { Child, type ChildExit } from '../support/machine/child.ts';
import { startVault } from '../support/vault/emulator.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { made, shop } from './shop.ts';

const FOLDER = fileURLToPath(new URL('../../actions/setup-cli/', import.meta.url));
const { runs } = parse(readFileSync(join(FOLDER, 'action.yml'), 'utf8')) as {
  runs: { using: string; main: string };
};
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "set up'"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function start(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ChildExit> {
  return new Child({ command, args, cwd: folder, env, timeoutMs: 25_000 }).exit;
}

/** Runs the action; answers the path that later steps have. */
async function setUp(): Promise<string> {
  const file = join(folder, 'path');
  writeFileSync(file, '');
  mkdirSync(join(folder, 'temp'));
  const env = { RUNNER_TEMP: join(folder, 'temp'), GITHUB_PATH: file };
  const { exitCode, stdout } = await start(process.execPath, [join(FOLDER, runs.main)], env);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  return `${readFileSync(file, 'utf8').trim()}:/usr/bin:/bin`;
}

describe('actions/setup-cli', () => {
  it('runs on the Node of the runner', () => {
    expect(runs).toEqual({ using: 'node24', main: 'setup.mjs' });
  });

  it('lets one step run a command with secrets that no other step sees', async () => {
    await using vault = await startVault(shop({ db: { password: made('db') } }));
    const path = await setUp();
    const step = `senhasegura run --secrets 'db#password -> DB_PASSWORD' -- sh -c 'echo "pw $DB_PASSWORD"; exit 5'`;
    const { exitCode, stdout, stderr } = await start('/bin/sh', ['-c', step], {
      PATH: path,
      TMPDIR: folder,
      ...variablesOf(vault),
    });
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 5, stdout: 'pw [MASKED]\n', stderr });
    expect(scanForLeaks({ texts: { stdout, stderr } }, vault.secrets)).toEqual([]);
  });

  it('says what is missing outside of a job', async () => {
    const { exitCode, stdout } = await start(process.execPath, [join(FOLDER, runs.main)], {});
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: '::error::RUNNER_TEMP or GITHUB_PATH is missing. Run this in a job.\n',
    });
  });

  it('has a program for each shell of Windows', () => {
    const texts = Object.fromEntries(programs("C:\\it's 100%\\node.exe", 'C:\\cli.cjs', 'win32'));
    const start = `& 'C:\\it''s 100%\\node.exe' 'C:\\cli.cjs' @args`;
    expect(texts).toEqual({
      senhasegura: `#!/bin/sh\nexec 'C:\\it'\\''s 100%\\node.exe' 'C:\\cli.cjs' "$@"\n`,
      'senhasegura.cmd': `@"C:\\it's 100%%\\node.exe" "C:\\cli.cjs" %*\r\n`,
      'senhasegura.ps1': `if ($MyInvocation.ExpectingInput) { $input | ${start} } else { ${start} }\r\nexit $LASTEXITCODE\r\n`,
    });
  });
});
