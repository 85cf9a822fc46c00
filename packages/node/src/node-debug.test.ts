import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { silenceNodeDebug } from './node-debug.ts';

const written: unknown[] = [];
beforeEach(() => {
  written.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(text) > 0);
});
afterEach(() => vi.restoreAllMocks());

describe('silenceNodeDebug', () => {
  it.each([
    `HTTP ${process.pid}: outgoing s3cret`,
    `CHILD_PROCESS ${process.pid}: spawn { env: {\n K: 's3cret' } }\n`,
    `TLS \u001b[33m${process.pid}\u001b[39m: key s3cret`,
    `MY-LIB ${process.pid}: s3cret`,
  ])('keeps back what NODE_DEBUG prints: %j', (text) => {
    vi.stubEnv('NODE_DEBUG', 'http');
    silenceNodeDebug();
    expect(process.stderr.write(text)).toBe(true);
    expect(written.join()).toMatch(
      /^senhasegura: output of NODE_DEBUG is suppressed.* credentials\.\n$/,
    );
  });

  it.each([
    'There is no secret db.\n',
    `HTTP 1${process.pid}: of a child`,
    `text HTTP ${process.pid}: x`,
    Buffer.from(`HTTP ${process.pid}: of a child`),
  ])('passes everything else on: %j', (text) => {
    vi.stubEnv('NODE_DEBUG', 'http');
    silenceNodeDebug();
    process.stderr.write(text);
    expect(written.at(-1)).toBe(text);
  });

  it.each(['', undefined])('leaves stderr alone without it (%j)', (value) => {
    vi.stubEnv('NODE_DEBUG', value);
    silenceNodeDebug();
    process.stderr.write(`HTTP ${process.pid}: `);
    expect(written).toEqual([`HTTP ${process.pid}: `]);
  });

  it.runIf(process.platform === 'linux')('ends nothing where stderr is full', () => {
    const module = JSON.stringify(new URL('node-debug.ts', import.meta.url).href);
    const script = `import { silenceNodeDebug } from ${module};
      silenceNodeDebug();
      setTimeout(() => console.log('done'), 1);`;
    const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script];
    const { status, stdout } = spawnSync('sh', ['-c', 'exec "$@" 2>/dev/full', 'sh', ...node], {
      encoding: 'utf8',
      cwd: import.meta.dirname,
      env: { ...process.env, NODE_DEBUG: 'http' },
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'done\n' });
  });
});
