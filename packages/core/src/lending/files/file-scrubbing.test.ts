import { describe, expect, it } from 'vitest';
import { inodeOf } from './file-scrubbing.ts';

describe('inodeOf', () => {
  it('knows a file again where one answer holds more of the device than another', () => {
    const long = inodeOf({ dev: 0x1234_5678_9abc_def0n, ino: 7n });
    expect(inodeOf({ dev: 0x9abc_def0n, ino: 7n })).toBe(long);
  });

  it.each([
    ['another file', { dev: 1n, ino: 8n }],
    ['a file of another device', { dev: 2n, ino: 7n }],
  ])('tells %s apart', (_what, other) => {
    expect(inodeOf(other)).not.toBe(inodeOf({ dev: 1n, ino: 7n }));
  });
});
