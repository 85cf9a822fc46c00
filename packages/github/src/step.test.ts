import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Redacted, SenhaseguraError } from '@senhasegura-action/core';
import { reportingErrors } from './step.ts';

const { annotations } = vi.hoisted(() => ({ annotations: [] as string[] }));
vi.mock('@actions/core', () => ({ error: (text: string) => annotations.push(text) }));
vi.mock('@senhasegura-action/node', async (original) => ({
  ...(await original<object>()),
  makeStdoutSynchronous: () => undefined,
}));

const PROXY = { url: new Redacted('http://127.0.0.1:9'), host: '127.0.0.1:9' };

describe('reportingErrors', () => {
  const { exitCode } = process;
  beforeEach(() => (annotations.length = 0));
  afterEach(() => (process.exitCode = exitCode));

  it('says nothing of work that succeeds', async () => {
    await reportingErrors(async () => Promise.resolve());
    expect(annotations).toEqual([]);
    expect(process.exitCode).toBe(exitCode);
  });

  it('makes an annotation of an error, with its code, and fails the step', async () => {
    await reportingErrors(async () =>
      Promise.reject(new SenhaseguraError('ERR_PLATFORM', 'one\n::error::two')),
    );
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatch(/ \(ERR_PLATFORM\)$/);
    expect(annotations[0]).not.toMatch(/^::error::/m);
    expect(process.exitCode).toBe(1);
  });

  it('keeps what an unexpected error says to itself, as it may quote a value', async () => {
    await reportingErrors(async () => Promise.reject(new Error('s3cr3t')));
    expect(annotations.join()).toContain('ERR_INTERNAL');
    expect(annotations.join()).not.toContain('s3cr3t');
  });

  it('fails without a word when nobody reads the output', async () => {
    const gone = vi.spyOn(annotations, 'push').mockImplementation(() => {
      throw new SenhaseguraError('ERR_PLATFORM', 'Nobody reads the output of this step.');
    });
    await reportingErrors(async () => Promise.reject(new Error('x')));
    expect(process.exitCode).toBe(1);
    gone.mockRestore();
  });

  it.each(['20.20.2', '24.4.1'])('refuses a proxy that Node %s would pass over', async (node) => {
    vi.spyOn(process, 'versions', 'get').mockReturnValue({ ...process.versions, node });
    await reportingErrors(async (runtime) => {
      runtime.createTransport({ connectTimeoutMs: 1, timeoutMs: 1, proxy: PROXY });
      return Promise.resolve();
    });
    expect(annotations.join()).toMatch(/HTTPS_PROXY .*\(ERR_PLATFORM\)$/);
  });
});
