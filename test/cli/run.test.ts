import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { made, shop } from '../e2e/shop.ts';
import { nastyValues } from '../e2e/nasty-values.ts';
import { encodings } from '../support/scans/encodings.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { Child } from '../support/machine/child.ts';
import { CLI } from './senhasegura.ts';
import { useDesk } from './use-desk.ts';

const password = made('db');
const desk = useDesk(shop({ db: { password }, nasty: nastyValues, odd: { NUL: 'first\0second' } }));

const run = async (entry: string, script: string, ...flags: string[]) =>
  desk.run(['run', '--quiet', '--secrets', entry, ...flags, '--', 'sh', '-c', script]);
// A variable can't hold a NUL. This test looks at the masks alone.
const SAFE = [
  'db#password -> DB',
  ...Object.keys(nastyValues).map((key) => `nasty#${key} -> file:${key}`),
].join('\n');
const LENT = ['--provision', 'true'];
const EVERYTHING =
  'db#password -> DB\nprovisioned#KEY -> KEY\npam-credential:77#password -> PAM\ndb#password -> file:db.txt';

describe('senhasegura run', () => {
  it('gives a command the secrets, none of our credentials, and masks both outputs', async () => {
    const { stdout, stderr, exitCode } = await run(
      'db#password -> DB',
      'echo "out $DB"; echo "err $DB" >&2; echo "${#DB} ${SENHASEGURA_CLIENT_SECRET-none} ${SENHASEGURA_CLIENT_ID-none}"',
    );
    expect({ stdout, exitCode }).toEqual({
      stdout: `out [MASKED]\n${String(password.length)} none none\n`,
      exitCode: 0,
    });
    expect(stderr).toContain('err [MASKED]');
  });

  it('leaves the time zone to the command, although it has none itself', async () => {
    const words = ['run', '--secrets', 'db#password -> DB', '--', 'printenv', 'TZ'];
    const { stdout } = await desk.run(words, { env: { TZ: 'Asia/Tokyo' } });
    expect(stdout).toBe('Asia/Tokyo\n');
  });

  it('leaves no secret readable in any of forty encodings', async () => {
    const script = `
      for (const text of JSON.parse(require('fs').readFileSync(process.env.TEXTS))) {
        console.log(text);
        console.error(text);
      }`;
    const values = Object.values({ ...nastyValues, password });
    const texts = values.flatMap((value) => encodings.map(({ encode }) => encode(value)));
    const file = join(desk.folder, 'texts.json');
    writeFileSync(file, JSON.stringify(texts));
    const { stdout, stderr, exitCode } = await desk.run(
      ['run', '--secrets', SAFE, '--', process.execPath, '-e', script],
      { env: { TEXTS: file } },
    );
    rmSync(file);
    expect(exitCode).toBe(0);
    expect(stdout.split('[MASKED]').length).toBeGreaterThan(500);
    const short = Object.entries({ ...nastyValues, password }).filter(
      ([, value]) => value.length >= 8,
    );
    expect(scanForLeaks({ texts: { stdout, stderr } }, Object.fromEntries(short))).toEqual([]);
  });

  it.each([
    ['its exit code', 'exit 7', 7],
    ['128 and the signal that ended it', 'kill -9 $$', 137],
    ['127 for a command that is not there', undefined, 127],
    ['126 for one that cannot be started', '/', 126],
  ])('exits with %s', async (_what, script, code) => {
    const command =
      script === '/' ? ['/'] : script === undefined ? ['no-such-command'] : ['sh', '-c', script];
    const { exitCode } = await desk.run(['run', '--secrets', 'db#password', '--', ...command]);
    expect(exitCode).toBe(code);
  });

  it('exits with 125 when it fails itself, and does not start the command', async () => {
    for (const args of [
      ['--secrets', 'nothing#here', '--', 'echo', 'started'],
      ['--nonsense', '--', 'echo', 'started'],
      ['--secrets', 'db#password'],
    ]) {
      const { exitCode, stdout } = await desk.run(['run', ...args]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 125, stdout: '' });
    }
  });

  it('gives everything back at the end, and leaves nothing behind', async () => {
    const { exitCode } = await run(EVERYTHING, 'test -s "$DB_TXT" && test -n "$KEY$PAM"', ...LENT);
    expect(exitCode).toBe(0);
    expect([desk.vault.emulator.leases(), desk.vault.emulator.custodies()]).toEqual([[], []]);
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  it('passes signals on, waits for the command, and gives everything back', async () => {
    const idle = 'tail -f /dev/null >/dev/null 2>&1 & trap "kill $!; echo got it; exit 3" TERM';
    const script = `${idle}; echo ready; wait`;
    const child: Child = desk.start(
      ['run', '--secrets', EVERYTHING, ...LENT, '--', 'sh', '-c', script],
      {
        onStdout: (text) => {
          if (text.includes('ready')) child.kill('SIGTERM');
        },
      },
    );
    const { exitCode, stdout } = await child.exit;
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: 'ready\ngot it\n' });
    expect([desk.vault.emulator.leases(), desk.vault.emulator.custodies()]).toEqual([[], []]);
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGQUIT', 131],
  ] as const)('gives back what it holds when %s comes while it loads', async (signal, code) => {
    const { emulator } = desk.vault;
    const off = emulator.onRequest(async ({ path, phase }) => {
      if (!path.endsWith('/provision') || phase !== 'handled' || killed) return;
      killed = true;
      child.kill(signal);
      await child.exit;
    });
    let killed = false;
    const child = desk.start(['run', '--secrets', EVERYTHING, ...LENT, '--', 'echo', 'started']);
    const { exitCode, stdout } = await child.exit;
    off();
    expect(stdout).toBe('');
    expect(exitCode).toBe(code);
    expect([emulator.leases(), emulator.custodies()]).toEqual([[], []]);
  });

  it.each(['SIGUSR1', 'SIGUSR2'] as const)(
    'takes no notice of %s while it loads and while it gives back',
    async (signal) => {
      const { emulator } = desk.vault;
      // The last requests before the command are left out, as the signal may be the command's then.
      const off = emulator.onRequest(({ method, path }) => {
        if (method === 'DELETE' || path.endsWith('/token')) child.kill(signal);
      });
      const child = desk.start(['run', '--secrets', EVERYTHING, ...LENT, '--', 'echo', 'done']);
      const { exitCode, stdout, stderr } = await child.exit;
      off();
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'done\n' });
      expect(stderr).not.toContain('Debugger');
      expect([emulator.leases(), emulator.custodies()]).toEqual([[], []]);
    },
  );

  it.each([
    ['SIGQUIT', 131],
    ['SIGUSR1', 138],
    ['SIGUSR2', 140],
  ] as const)('passes on a %s that the command sends at once', async (signal, code) => {
    const script = `kill -${signal.slice(3)} $PPID; exec tail -f /dev/null`;
    const words = ['--', 'sh', '-c', script];
    const child = desk.start(['run', '--secrets', EVERYTHING, ...LENT, ...words]);
    const { exitCode, stderr } = await child.exit;
    expect(exitCode).toBe(code);
    expect(stderr).not.toContain('Debugger');
    expect([desk.vault.emulator.leases(), desk.vault.emulator.custodies()]).toEqual([[], []]);
  });

  it('leaves no orphan after kill -9 and a cleanup', async () => {
    const child: Child = desk.start(
      // The command ends when nobody reads its output any more.
      ['run', '--secrets', EVERYTHING, ...LENT, '--', 'sh', '-c', 'while echo ready; do :; done'],
      {
        onStdout: (text) => {
          if (text.includes('ready')) child.kill('SIGKILL');
        },
      },
    );
    const { signal, stderr } = await child.exit;
    const { emulator } = desk.vault;
    expect([signal, emulator.leases().length, emulator.custodies().length]).toEqual([
      'SIGKILL',
      1,
      1,
    ]);
    const journal = /cleanup --journal (\S+)/.exec(stderr)?.[1] ?? '';
    const cleaned = await desk.run(['cleanup', '--journal', journal, '--json']);
    expect(cleaned.exitCode).toBe(0);
    expect(JSON.parse(cleaned.stdout)).toMatchObject({ failed: 0 });
    expect([emulator.leases(), emulator.custodies()]).toEqual([[], []]);
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  it('does not wait for processes that the command leaves behind', async () => {
    const fifo = join(desk.folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    const { exitCode, stdout } = await run(
      'db#password -> DB',
      `(read -r line <'${fifo}'; echo late) & echo "now $DB"`,
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'now [MASKED]\n' });
    await writeFile(fifo, '');
    rmSync(fifo);
  });

  it.each([
    ['output', '{ "$@"; echo "code $?" >code; } | head -n 1', 'while echo line 2>/dev/null'],
    ['log', '{ "$@" 2>&1 >/dev/null; echo "code $?" >code; } | head -n 1', 'while echo line >&2'],
  ])('gives everything back when the reader of its %s goes away', async (_what, around, until) => {
    const script = `trap '' PIPE; ${until}; do :; done; exit 9`;
    const flags = ['--secrets', EVERYTHING, ...LENT];
    const args = ['-c', around, 'sh', process.execPath, CLI, 'run', '--quiet', ...flags];
    await new Child({
      command: 'sh',
      args: [...args, '--', 'sh', '-c', script],
      cwd: desk.folder,
      env: desk.env,
      timeoutMs: 20_000,
    }).exit;
    expect([desk.vault.emulator.leases(), desk.vault.emulator.custodies()]).toEqual([[], []]);
    expect(readFileSync(join(desk.folder, 'code'), 'utf8')).toBe('code 9\n');
    rmSync(join(desk.folder, 'code'));
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  it.runIf(existsSync('/dev/full'))('says so when the output cannot be written', async () => {
    const args = ['-c', '"$@" >/dev/full', 'sh', process.execPath, CLI, 'run'];
    const { exitCode, stderr } = await new Child({
      command: 'sh',
      args: [...args, '--secrets', 'db#password', '--', 'echo', 'text'],
      cwd: desk.folder,
      env: desk.env,
      timeoutMs: 20_000,
    }).exit;
    expect(exitCode).toBe(125);
    expect(stderr).toContain("Part of the command's output could not be written (ENOSPC).");
  });

  it.each([
    [
      'a NUL byte',
      'odd#NUL -> NUL',
      [],
      'odd#NUL contains a NUL character, which a variable cannot hold',
    ],
    ['a command that is empty', 'db#password', [''], 'No command given.'],
  ])('gives everything back, or takes nothing, with %s', async (_what, entry, words, text) => {
    const flags = ['--secrets', `${entry}\npam-credential:77#password -> PAM`];
    const command = words.length === 0 ? ['echo', 'started'] : words;
    const { exitCode, stdout, stderr } = await desk.run(['run', ...flags, '--', ...command]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 125, stdout: '' });
    expect(stderr).toContain(text);
    expect(desk.vault.emulator.custodies()).toEqual([]);
  });

  it.each([
    [['no-such-command'], 'The command "no-such-command" was not found.'],
    [['/'], 'The command "/" cannot be started: it is not executable.'],
  ])('says why %j does not run', async (command, text) => {
    const { stderr } = await desk.run(['run', '--secrets', 'db#password', '--', ...command]);
    expect(stderr).toContain(text);
  });

  it('asks for --, and does not read flags of the command after it', async () => {
    const { exitCode, stderr } = await desk.run(['run', '--secrets', 'a#b', 'sh', '-c', 'echo hi']);
    expect(exitCode).toBe(125);
    expect(stderr).toBe(
      'Unexpected argument "sh". Put -- before the command.\nSee senhasegura run --help.\n',
    );
  });

  it('loads nothing when the vendor switch says so', async () => {
    const { exitCode, stderr } = await desk.run(['run', '--secrets', '*', '--', 'true'], {
      env: { SENHASEGURA_DISABLE_RUNB: 'true' },
    });
    expect(exitCode).toBe(125);
    expect(stderr).toContain('SENHASEGURA_DISABLE_RUNB is true');
  });

  it('exits with 3 when the command succeeded and something stays, under cleanup-failure fail', async () => {
    desk.vault.emulator.faults.add({ fault: 'status', status: 403, on: 'DELETE *' });
    const { exitCode, stderr } = await run(
      'pam-credential:77#password -> PAM',
      'true',
      '--cleanup-failure',
      'fail',
    );
    desk.vault.emulator.faults.clear();
    expect(exitCode).toBe(3);
    const journal = join(desk.folder, readdirSync(desk.folder)[0] ?? '');
    expect(stderr).toContain(journal);
    expect((await desk.run(['cleanup', '--journal', journal])).exitCode).toBe(0);
  });
});
