import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, it, vi } from 'vitest';
import type { CommandContext } from '../../loading/command-context.ts';
import { witnessFor } from './start-watcher.ts';

vi.mock('node:child_process', () => ({ spawn: vi.fn() }));

const context = { settings: { graceTime: '1', raw: {} }, env: {} } as CommandContext;

it('refuses a relative directory where the working directory is gone', () => {
  vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw new Error('ENOENT: uv_cwd');
  });
  expect(() => witnessFor('job', context)).toThrow(
    expect.objectContaining({ code: 'ERR_FILE' }) as Error,
  );
  expect(() => witnessFor('/tmp/job', context)).not.toThrow();
  expect(() => witnessFor(undefined, context)).not.toThrow();
});

// It waits for us to end, so that each would wait for the other.
it('waits for no watcher whose number it cannot write', () => {
  const stdin = Object.assign(new PassThrough(), { unref: vi.fn() });
  const watcher = Object.assign(new EventEmitter(), { pid: 1, stdin, unref: vi.fn() });
  vi.mocked(spawn).mockReturnValue(watcher as unknown as ChildProcess);
  expect(() => witnessFor('/no/such/directory', context)('lent')).toThrow(
    expect.objectContaining({ code: 'ERR_FILE' }) as Error,
  );
  expect([watcher.unref, stdin.unref].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

// Then Node makes no pipe either, and says why a moment later.
it('leaves giving back to after_script where this process has too many files open', () => {
  const watcher = Object.assign(new EventEmitter(), { unref: vi.fn() });
  vi.mocked(spawn).mockReturnValue(watcher as unknown as ChildProcess);
  const info = vi.fn<(text: string) => void>();
  const witness = witnessFor('/tmp/job', { ...context, console: { info } } as never);
  for (const state of ['', 'lent', 'more']) witness(state);
  watcher.emit('error', new Error('EMFILE'));
  expect(info.mock.calls).toEqual([[expect.stringMatching(/after_script alone gives back/)]]);
});
