import { describe, expect, it } from 'vitest';
import { runFiltered } from './child.ts';
import { prepareSearch } from './log-filter.ts';

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

  it('leaves no listener behind', async () => {
    const before = process.listenerCount('SIGTERM') + process.stdout.listenerCount('error');
    const windows = process.platform === 'win32';
    await runFiltered(process.execPath, ['-e', ''], process.env, search, windows);
    expect(process.listenerCount('SIGTERM') + process.stdout.listenerCount('error')).toBe(before);
  });
});
