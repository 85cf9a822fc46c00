import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import spawn from 'cross-spawn';
import { describe, expect, it, vi } from 'vitest';
import { runFiltered } from './child.ts';
import { prepareSearch } from './log-filter.ts';

vi.mock('cross-spawn', async (original) => {
  const { default: real } = await original<{ default: typeof spawn }>();
  return { default: vi.fn(real) };
});

const search = prepareSearch([]);

describe('runFiltered', () => {
  // Linux takes no variable of 128 KiB and more; Node throws this reason, and tells others later.
  it.runIf(process.platform === 'linux').each([
    ['true', { LARGE: 'x'.repeat(200_000) }, { code: 126, notStarted: 'E2BIG' }],
    ['/', {}, { code: 126, notStarted: 'EACCES' }],
    ['/no/such/command', {}, { code: 127, notStarted: 'ENOENT' }],
    ['true', { PATH: process.env['PATH'] ?? '' }, { code: 0 }],
  ])('tells how %s ends, and why it did not begin', async (command, env, ending) => {
    expect(await runFiltered(command, [], env, search, false)).toEqual(ending);
  });

  // Then Node makes no pipes either, and says why a moment later.
  it('tells that this process has too many files open', async () => {
    vi.mocked(spawn).mockImplementationOnce(() => {
      const child = new EventEmitter();
      const error = Object.assign(new Error('spawn'), { code: 'EMFILE' });
      process.nextTick(() => child.emit('error', error));
      return child as ChildProcess;
    });
    expect(await runFiltered('true', [], {}, search, false)).toEqual({
      code: 126,
      notStarted: 'EMFILE',
    });
  });

  it('leaves no listener behind', async () => {
    const before = process.listenerCount('SIGTERM') + process.stdout.listenerCount('error');
    const windows = process.platform === 'win32';
    await runFiltered(process.execPath, ['-e', ''], process.env, search, windows);
    expect(process.listenerCount('SIGTERM') + process.stdout.listenerCount('error')).toBe(before);
  });
});
