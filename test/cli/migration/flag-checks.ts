import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openDesk } from '../senhasegura.ts';
import { exported, expectFailure, variables, written, type Checks } from './checks.ts';
import { RUNB_TOOLS } from './runb-file.ts';
import { changed, VALUES } from './seed.ts';

const { password } = VALUES.db;
const REGISTERED = [
  '--application',
  'shop-api',
  '--system',
  'payments',
  '--environment',
  'staging',
];

/** What the page warns of before anything else. */
export const FIRST_CHECKS: Checks = {
  'Name a file.': async (desk) => {
    const inJob = await exported(desk, 'db#password', 'linux', [], { CI: 'true' });
    expect([inJob.exitCode, inJob.stdout]).toEqual([2, '']);
    const forced = await exported(desk, 'db#password', 'linux', ['--force'], { CI: 'true' });
    expect(forced.stdout).toContain(password);
  },
  'Two secrets with the same key are an error for `*`.': async (desk) => {
    expectFailure(await exported(desk, '*'), 'ERR_NAME_COLLISION');
    expect(await variables(desk, 'db#password -> DB_password')).toEqual({ DB_password: password });
  },
  '`--application`, `--system` and `--environment` need the right to register.': async () => {
    await using desk = await openDesk(changed({ may_create_applications: false }));
    expectFailure(await exported(desk, '*', 'linux', REGISTERED), 'ERR_GATEWAY');
    expect((await exported(desk, '*', 'linux')).exitCode).toBe(0);
  },
  '`runb` also uploads.': async (desk) => {
    const env = { SENHASEGURA_MAPPING_FILE: join(desk.folder, 'no-such-mapping') };
    expect((await exported(desk, 'db#password', 'linux', [], env)).exitCode).toBe(0);
    const { exitCode, stderr } = await desk.run(['register'], { env });
    expect([exitCode, stderr.includes('no-such-mapping')]).toEqual([1, true]);
  },
};

/** The table of flags. */
export const FLAG_CHECKS: Checks = {
  '`--application`, `--system`, `--environment` (required)': async (desk) => {
    expect(await written(desk, 'db#password', 'linux')).toContain(password);
    await using other = await openDesk(changed({ may_create_applications: true }));
    const { exitCode, stderr } = await exported(other, '*', 'linux', REGISTERED);
    expect(exitCode, stderr).toBe(0);
  },
  '`--tool github` … `--tool linux` (default: `linux`)': async (desk) => {
    for (const tool of RUNB_TOOLS) {
      expect(await written(desk, 'db#password', tool)).toContain(password);
    }
    expect((await desk.run(['export', '--secrets', 'db#password'])).exitCode).toBe(2);
    expect((await exported(desk, 'db#password', 'linux', ['--tool', 'linux'])).exitCode).toBe(2);
  },
  '`--tool gitlab`, which it refuses': async (desk) => {
    expect(RUNB_TOOLS).not.toContain('gitlab');
    expect(await written(desk, 'db#password', 'gitlab')).toContain(password);
  },
  '`--config FILE`, YAML, JSON, TOML or .env': async (desk) => {
    const texts = {
      yaml: 'SENHASEGURA_PREFIX: X_\n',
      json: '{"SENHASEGURA_PREFIX": "X_"}',
      toml: 'SENHASEGURA_PREFIX = "X_"\n',
      env: 'SENHASEGURA_PREFIX=X_\n',
    };
    for (const [kind, text] of Object.entries(texts)) {
      const file = join(desk.folder, `config.${kind}`);
      writeFileSync(file, text);
      const given = await exported(desk, 'db#password', 'json', ['--config', file]);
      if (kind === 'toml' || kind === 'env') expectFailure(given, 'ERR_INPUT_INVALID');
      else expect(JSON.parse(given.stdout)).toEqual({ X_password: password });
    }
    const missing = await exported(desk, 'db#password', 'json', ['--config', 'no-such-file']);
    expectFailure(missing, 'ERR_FILE');
  },
  '`--verbose`': async (desk) => {
    expect((await exported(desk, 'db#password', 'linux', ['--verbose'])).exitCode).toBe(2);
  },
  '`-a` `-s` `-e` `-t` `-c` `-v`': async (desk) => {
    for (const flag of ['-a', '-s', '-e', '-t', '-c', '-v']) {
      expect((await exported(desk, 'db#password', 'linux', [flag, 'x'])).exitCode).toBe(2);
    }
  },
  '–': async (desk) => {
    const none = await desk.run(['export', '--format', 'json']);
    expect(none.exitCode).toBe(1);
    expect(none.stderr).toContain('secrets');
    await using other = await openDesk();
    expect((await exported(other, '* -> ALL_*')).exitCode).toBe(0);
  },
};
