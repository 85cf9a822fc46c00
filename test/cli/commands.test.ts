import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INPUTS, type InputDefinition } from '../../packages/core/src/input-table.ts';
import { made, shop } from '../e2e/shop.ts';
import { Child } from '../support/child.ts';
import { CLI, openDesk, type Desk } from './senhasegura.ts';

const password = made('db');
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(shop({ db: { password } }));
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

describe('help', () => {
  it('explains every command, and every input as a flag', async () => {
    const overview = await desk.run(['--help']);
    const commands = [...overview.stdout.matchAll(/^ {2}(\w+) {2,}\w/gm)].map(
      ([, name = '']) => name,
    );
    expect(commands).toEqual([
      'run',
      'export',
      'mask',
      'cleanup',
      'register',
      'doctor',
      'complete',
    ]);
    const { stdout } = await desk.run(['run', '--help']);
    const flags: readonly InputDefinition[] = INPUTS;
    for (const { name, commands: of, hidden } of flags) {
      expect([name, stdout.includes(`  --${name} VALUE`)]).toEqual([
        name,
        of.includes('load') && hidden !== true,
      ]);
    }
  });

  it.each([
    [['nope'], 'There is no command "nope".'],
    [['exprt'], 'Did you mean export?'],
    [['help', 'dctor'], 'Did you mean doctor?'],
    [['cleanup', 'x', '--nope'], 'cleanup has no flag --nope.'],
    [['doctor', '--jsn'], 'doctor has no flag --jsn. Did you mean json?'],
    [['export', '--secrets', 'a#b'], '--format is missing: linux'],
    [['export', '--format', 'jsn', '--secrets', 'a#b'], 'Did you mean json?'],
    [
      ['export', '--format', 'json', '--secrets', 'a#b', '--file', 'one', '--journal', './one'],
      'must name different files',
    ],
    [['cleanup'], 'What is to be given back?'],
    [['cleanup', '--pod-name', 'x'], 'belong together'],
    [['cleanup', '--custody', '..'], '--custody needs the id'],
    [['cleanup', '--custody', 'pam-credential:'], '--custody needs the id'],
    [['mask'], 'There is nothing to mask'],
    [['doctor', '--url', '--json'], '--url needs a value.'],
    [['doctor', '--', 'x'], 'Nothing may stand behind --.'],
  ])('answers %j with 2 and what is wrong', async (args, text) => {
    const { exitCode, stdout, stderr } = await desk.run(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(text);
    expect(stderr).toMatch(/senhasegura .*--help shows what there is\.\n$/);
  });

  it('leaves out what means nothing to a command, and takes it all the same', async () => {
    for (const command of ['cleanup', 'doctor']) {
      const { stdout } = await desk.run([command, '--help']);
      expect(stdout).toContain('--ca-certificate VALUE');
      expect(stdout).not.toMatch(/--(?:secrets|prefix|provision) VALUE/);
    }
    expect((await desk.run(['doctor', '--secrets', 'db#password'])).exitCode).toBe(0);
  });

  it('does not mind a reader that goes away', async () => {
    const args = ['-c', '{ "$@" --help; echo "code $?" >&2; } | true', 'sh', process.execPath, CLI];
    const { stderr } = await new Child({
      command: 'sh',
      args,
      cwd: desk.folder,
      env: desk.env,
      timeoutMs: 20_000,
    }).exit;
    expect(stderr).toBe('code 0\n');
  });

  it.each(['bash', 'zsh', 'fish', 'powershell'])('completes in %s', async (shell) => {
    expect((await desk.run(['complete', shell])).stdout).toContain('senhasegura complete');
    const { stdout } = await desk.run(['complete', '--', 'export', '--format', 'do']);
    expect(stdout.split('\n').map((line) => line.split('\t')[0])).toEqual(
      expect.arrayContaining(['dotenv', 'docker-env']),
    );
  });
});

describe('settings', () => {
  const without = { SENHASEGURA_URL: '', SENHASEGURA_CLIENT_ID: '', SENHASEGURA_CLIENT_SECRET: '' };
  const yaml = (): string =>
    ['URL', 'CLIENT_ID', 'CLIENT_SECRET']
      .map((name) => `SENHASEGURA_${name}: "${desk.env[`SENHASEGURA_${name}`] ?? ''}"\n`)
      .join('');
  const origins = async (args: string[] = [], env = {}) => {
    const { stdout } = await desk.run(['doctor', '--json', ...args], {
      env: { ...without, ...env },
    });
    return JSON.parse(stdout) as {
      ok: boolean;
      findings: { details?: string[]; message: string }[];
    };
  };

  it('come from flags, then variables, then the vendor file that was named or is at home', async () => {
    mkdirSync(join(desk.folder, 'home'));
    const file = join(desk.folder, 'home', '.config.yaml');
    writeFileSync(file, `${yaml()}SENHASEGURA_TIMEOUT: 9\n`, { mode: 0o600 });
    const home = await origins(['--case', 'upper'], { SENHASEGURA_TIMEOUT: '8' });
    expect(home.ok).toBe(true);
    expect(home.findings[0]?.details).toEqual(
      expect.arrayContaining([
        'case: from the command line',
        'timeout: from the environment',
        `client-secret: from ${file}`,
      ]),
    );
    const named = join(desk.folder, 'named.yaml');
    writeFileSync(named, yaml(), { mode: 0o644 });
    chmodSync(named, 0o644);
    const { stdout, stderr } = await desk.run(['doctor'], {
      env: { ...without, SENHASEGURA_CONFIG_FILE: named },
    });
    expect(stdout).toContain(`client-secret: from ${named}`);
    expect(stderr).toContain('others can read it: chmod 600');
  });

  it('never come from the working directory, even when it is the home directory', async () => {
    writeFileSync(join(desk.folder, '.config.yaml'), yaml(), { mode: 0o600 });
    for (const home of [join(desk.folder, 'elsewhere'), desk.folder]) {
      expect((await origins([], { HOME: home })).ok).toBe(false);
    }
  });

  it('say what is wrong with a file, without quoting it', async () => {
    const file = join(desk.folder, 'wrong.yaml');
    writeFileSync(file, 'SENHASEGURA_CLIENT_SECRET: "unfinished-secret\n');
    const { exitCode, stdout, stderr } = await desk.run(['doctor', '--config', file]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('must be YAML with lines such as');
    expect(stdout + stderr).not.toContain('unfinished-secret');
  });

  it('never show what a file says, whatever its tags are', async () => {
    const file = join(desk.folder, 'tagged.yaml');
    writeFileSync(file, 'SENHASEGURA_CLIENT_SECRET: !tag tagged-secret\n', { mode: 0o600 });
    const { stdout, stderr } = await desk.run(['doctor', '--config', file]);
    expect(stdout + stderr).not.toContain('tagged-secret');
  });

  it('need a temporary directory, and say so', async () => {
    const { exitCode, stderr } = await desk.run(['run', '--secrets', 'db#password', '--', 'true'], {
      env: { TMPDIR: join(desk.folder, 'none') },
    });
    expect(exitCode).toBe(125);
    expect(stderr).toContain('none" cannot be used. Set TMPDIR');
  });

  it.runIf(process.getuid?.() === 0 && has('setpriv'))('need no home directory', () => {
    const env = Object.fromEntries(Object.entries(desk.env).filter(([name]) => name !== 'HOME'));
    const { status, stdout } = spawnSync(
      'setpriv',
      [
        '--reuid',
        '54321',
        '--clear-groups',
        process.execPath,
        CLI,
        'doctor',
        '--url',
        'no address',
      ],
      { env, cwd: '/' },
    );
    expect(stdout.toString()).toMatch(/^ok +settings/);
    expect(status).toBe(1);
  });

  it('warn of a client secret on the command line, and of a name that is none', async () => {
    const { stderr } = await desk.run(
      [
        'run',
        '--client-secret',
        desk.env['SENHASEGURA_CLIENT_SECRET'] ?? '',
        '--secrets',
        'db#password',
        '--',
        'true',
      ],
      { env: { SENHASEGURA_CLIENT_SECRET: '', SENHASEGURA_TIMEOT: '3' } },
    );
    expect(stderr).toContain('--client-secret can be read by everybody on this machine');
    expect(stderr).toContain('There is no input "timeot"; it is ignored. Did you mean timeout?');
  });
});

const has = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;

describe('doctor', () => {
  it('says what the authorization sees, by name', async () => {
    const { stdout, exitCode } = await desk.run(['doctor']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/ok +certificate: TLSv1\.3/);
    expect(stdout).toContain('/oauth2/token: 200');
    expect(stdout).toContain('db#password');
    expect(stdout).not.toContain(password);
  });

  it.each([
    [
      'a host without an address',
      { SENHASEGURA_URL: 'https://no-such-host.invalid' },
      'No address is known',
    ],
    ['a wrong secret', { SENHASEGURA_CLIENT_SECRET: 'wrong-secret' }, 'FAILED    credentials'],
    ['an authority that is not trusted', { SENHASEGURA_CA_CERTIFICATE: '' }, 'FAILED    tls'],
    [
      'an authority that cannot be read',
      { SENHASEGURA_CA_CERTIFICATE: '/none' },
      'FAILED    settings: The input ca-certificate',
    ],
    [
      'a proxy that is none',
      { SENHASEGURA_URL: 'https://vault.example.com', HTTPS_PROXY: 'ftp://proxy' },
      'FAILED    proxy: The variable HTTPS_PROXY',
    ],
    [
      'a host that NO_PROXY exempts',
      {
        SENHASEGURA_URL: 'https://no-such-host.invalid',
        HTTPS_PROXY: 'http://127.0.0.1:1',
        NO_PROXY: 'no-such-host.invalid',
      },
      'No address is known',
    ],
    ['settings that lack something', { SENHASEGURA_CLIENT_ID: '' }, 'FAILED    settings'],
  ])('names %s', async (_what, env, text) => {
    const { stdout, exitCode } = await desk.run(['doctor'], { env: { HOME: '/nowhere', ...env } });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(text);
  });
});

describe('mask', () => {
  const mask = (input: string | Buffer, args: string[], env = {}) =>
    spawnSync(process.execPath, [CLI, 'mask', ...args], { input, env: { ...desk.env, ...env } });

  it('hides the value of a variable in its encodings, and keeps every other byte', () => {
    const noise = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const text = Buffer.concat([
      noise,
      Buffer.from(`p@ss word! ${Buffer.from('p@ss word!').toString('base64')}\n`),
      noise,
    ]);
    const { stdout, status } = mask(text, ['--env', 'PW'], { PW: 'p@ss word!' });
    expect(status).toBe(0);
    expect(stdout.subarray(0, 256).equals(noise)).toBe(true);
    expect(stdout.subarray(-256).equals(noise)).toBe(true);
    expect(stdout.subarray(256, -256).toString()).toMatch(/^\[MASKED\] \[MASKED\]\S{0,4}\n$/);
  });

  it('lets nothing pass when a variable is not there, as its name may be mistyped', () => {
    const { stdout, stderr, status } = mask('secret-value', ['--env', 'PWD1'], {
      PWD2: 'secret-value',
    });
    expect([stdout.toString(), status]).toEqual(['', 1]);
    expect(stderr.toString()).toContain('There is no variable PWD1.');
  });

  it('outlives termination signals, until its input ends', async () => {
    const script = `(echo one; sleep 0.4; echo two secret-value) | ${process.execPath} ${CLI} mask --env PW & sleep 0.3; kill -TERM $! ; kill -INT $!; wait $!`;
    const env = { ...desk.env, PW: 'secret-value' };
    const child = new Child({
      command: 'sh',
      args: ['-c', script],
      cwd: desk.folder,
      env,
      timeoutMs: 20_000,
    });
    const { exitCode, stdout } = await child.exit;
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'one\ntwo [MASKED]\n' });
  });
});

describe('cleanup', () => {
  it('gives back by name what an export left, and says so as JSON', async () => {
    const args = [
      '--format',
      'json',
      '--provision',
      'true',
      '--secrets',
      'provisioned#KEY\npam-credential:77#password -> PAM',
    ];
    const { stderr } = await desk.run(['export', ...args]);
    const { emulator } = desk.vault;
    const { podName = '', deploy = '', namespace = '' } = emulator.leases()[0] ?? {};
    expect(stderr).toContain(`pod-name ${podName}, deploy ${deploy}, namespace ${namespace}`);
    const names = [
      '--pod-name',
      podName,
      '--deploy',
      deploy,
      '--namespace',
      namespace,
      '--custody',
      '77',
    ];
    const { exitCode, stdout } = await desk.run(['cleanup', '--json', ...names]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      failed: 0,
      outcomes: [{ kind: 'lease' }, { kind: 'custody' }],
    });
    expect([emulator.leases(), emulator.custodies()]).toEqual([[], []]);
    for (const file of readdirSync(desk.folder).filter((name) => name.endsWith('.journal'))) {
      expect((await desk.run(['cleanup', '--journal', join(desk.folder, file)])).exitCode).toBe(0);
    }
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.journal'))).toEqual([]);
  });

  it('gives back all of two exports, as the second does not take the journal of the first', async () => {
    const journal = join(desk.folder, 'both.journal');
    const pam = ['--secrets', 'pam-credential:77#password -> PAM'];
    const args = ['export', '--format', 'json', '--journal', journal, ...pam];
    expect((await desk.run(args)).exitCode).toBe(0);
    const second = await desk.run(args);
    expect([second.exitCode, second.stdout]).toEqual([1, '']);
    expect(second.stderr).toContain('exists already');
    expect((await desk.run(['cleanup', '--journal', journal])).exitCode).toBe(0);
    expect(desk.vault.emulator.custodies()).toEqual([]);
  });

  it('gives back with the journal of a run that was told not to', async () => {
    const entry = ['--secrets', 'pam-credential:77#password -> PAM', '--cleanup', 'false'];
    const { stderr } = await desk.run(['run', ...entry, '--', 'true']);
    expect(desk.vault.emulator.custodies()).toHaveLength(1);
    const journal = /The journal of what was lent is (\S+)\.$/m.exec(stderr)?.[1] ?? '';
    expect((await desk.run(['cleanup', '--journal', journal])).exitCode).toBe(0);
    expect(desk.vault.emulator.custodies()).toEqual([]);
  });

  it.each([
    [[], 1],
    [['--cleanup-failure', 'fail'], 3],
  ])('with %j ends with %i when something stays', async (flags, code) => {
    desk.vault.emulator.faults.add({ fault: 'status', status: 403, on: 'DELETE *' });
    const { exitCode, stderr } = await desk.run(['cleanup', '--custody', '77', ...flags]);
    desk.vault.emulator.faults.clear();
    expect(exitCode).toBe(code);
    expect(stderr).toContain('Not given back: custody of');
  });
});
