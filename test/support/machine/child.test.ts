import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Child, type ChildOptions } from './child.ts';
import { FullPipe } from './full-pipe.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'child-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const node = (script: string, options: Partial<ChildOptions> = {}): Child =>
  new Child({
    command: process.execPath,
    args: ['-e', script],
    cwd: folder,
    env: {},
    timeoutMs: 10_000,
    ...options,
  });

describe('a child process', () => {
  it('hands back its output and its exit code', async () => {
    const chunks: string[] = [];
    const child = node('console.log("out"); console.error("err"); process.exitCode = 3', {
      onStdout: (text) => chunks.push(text),
    });
    expect(await child.exit).toEqual({
      exitCode: 3,
      signal: null,
      timedOut: false,
      stdout: 'out\n',
      stderr: 'err\n',
    });
    expect(chunks.join('')).toBe('out\n');
  });

  it('inherits no variable', async () => {
    const child = node('console.log(JSON.stringify(process.env))', { env: { ONLY: '1' } });
    expect((await child.exit).stdout).toBe('{"ONLY":"1"}\n');
  });

  it('is killed when its time is up', async () => {
    const child = node('setInterval(() => {}, 1000)', { timeoutMs: 200 });
    expect(await child.exit).toMatchObject({ signal: 'SIGKILL', timedOut: true });
  });

  it('gets SIGINT first when it is cancelled', async () => {
    const child = node(
      'process.on("SIGINT", () => { console.log("bye"); process.exitCode = 9; clearInterval(t) });' +
        'const t = setInterval(() => {}, 1000); console.log("up")',
      {
        onStdout: (text) => {
          if (text.includes('up')) child.cancel();
        },
      },
    );
    expect(await child.exit).toMatchObject({ exitCode: 9, signal: null, stdout: 'up\nbye\n' });
  });

  it('ends as a shell would say it when it cannot be started', async () => {
    const child = node('', { command: join(folder, 'missing') });
    expect((await child.exit).exitCode).toBe(127);
  });
});

describe('a stalled stdout', () => {
  const writesThenSignals =
    'require("fs").writeSync(1, "first\\n"); process.stderr.write("past the write\\n")';

  it('blocks the first byte until somebody reads', async () => {
    const stalledStdout = new FullPipe(join(folder, 'stdout'));
    const child = node(writesThenSignals, { stalledStdout, timeoutMs: 500 });
    expect(await child.exit).toMatchObject({ timedOut: true, stdout: '', stderr: '' });
  });

  it('delivers everything after resume, and nothing of the filling', async () => {
    const stalledStdout = new FullPipe(join(folder, 'stdout'));
    const child = node(writesThenSignals, { stalledStdout });
    child.resume();
    expect(await child.exit).toMatchObject({
      exitCode: 0,
      stdout: 'first\n',
      stderr: 'past the write\n',
    });
  });
});
