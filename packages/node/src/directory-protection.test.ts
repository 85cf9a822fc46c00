import { describe, expect, it, vi } from 'vitest';
import { protectDirectory } from './directory-protection.ts';

describe('protectDirectory', () => {
  it('takes inheritance off and leaves the owner alone', () => {
    vi.stubEnv('SystemRoot', 'D:\\Windows');
    const calls: unknown[] = [];
    const run = (...call: unknown[]): number => calls.push(call) - 1;
    expect(protectDirectory('C:\\temp\\senhasegura-1', run)).toBe(true);
    expect(calls).toEqual([
      [
        'D:\\Windows\\System32\\icacls.exe',
        ['C:\\temp\\senhasegura-1', '/inheritance:r', '/grant:r', '*S-1-3-4:(OI)(CI)F', '/q'],
      ],
    ]);
  });

  it.each([
    ['fails', 5],
    ['is not there, or takes too long', null],
  ])('says so when the program %s', (_what, status) => {
    expect(protectDirectory('C:\\temp', () => status)).toBe(false);
  });

  it('does not throw where there is no such program', () => {
    vi.stubEnv('SystemRoot', '/no/such/directory');
    expect(protectDirectory('C:\\temp')).toBe(false);
  });
});
