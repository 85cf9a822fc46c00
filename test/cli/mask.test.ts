import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { made, shop } from '../e2e/shop.ts';
import { CLI } from './senhasegura.ts';
import { useDesk } from './use-desk.ts';

const password = made('db');
const desk = useDesk(shop({ db: { password } }));

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

  it('passes nothing on when a variable does not exist, as its name may be mistyped', () => {
    const { stdout, stderr, status } = mask('secret-value', ['--env', 'PWD1'], {
      PWD2: 'secret-value',
    });
    expect([stdout.toString(), status]).toEqual(['', 1]);
    expect(stderr.toString()).toContain('There is no variable PWD1.');
  });

  it('takes no property of every object for a variable', () => {
    const { stderr, status } = mask('text', ['--env', 'toString']);
    expect(status).toBe(1);
    expect(stderr.toString()).toContain('There is no variable toString.');
  });

  it.runIf(process.platform === 'linux')('says that nothing more can be copied', () => {
    const command = 'exec "$0" "$1" mask --env PW <"$2" >"$3"';
    const copied = (from: string, to: string) =>
      spawnSync('sh', ['-c', command, process.execPath, CLI, from, to], {
        env: { ...desk.env, PW: 'secret-value' },
      }).stderr.toString();
    expect(copied('/proc/self/stat', '/dev/full')).toMatch(/\(ENOSPC\).*\(ERR_FILE\)/);
    expect(copied(desk.folder, '/dev/null')).toMatch(/\(EISDIR\).*\(ERR_FILE\)/);
  });

  it('ignores signals until its input ends, and opens no debugger', async () => {
    const child = spawn(process.execPath, [CLI, 'mask', '--env', 'PW'], {
      env: { ...desk.env, PW: 'secret-value' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (bytes) => (stderr += String(bytes)));
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    child.stdin.write('one\n');
    expect(await lines.next()).toMatchObject({ value: 'one' });
    // It has read a line, so it is ready for signals. A signal that it didn't ignore would end it
    // before it reads the next one.
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGUSR1', 'SIGUSR2'] as const) child.kill(signal);
    child.stdin.end('two secret-value\n');
    expect(await lines.next()).toMatchObject({ value: 'two [MASKED]' });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(stderr).toBe('');
  });
});
