import { describe, expect, it } from 'vitest';
import { Patience } from './held-file.ts';

function failing(times: number, code: string): () => string {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls <= times) throw Object.assign(new Error(code), { code });
    return `call ${calls}`;
  };
}

describe('Patience', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'])('waits while a file is held (%s)', (code) => {
    const pauses: number[] = [];
    const patience = new Patience((ms) => pauses.push(ms));
    expect(patience.until(failing(3, code))).toBe('call 4');
    expect(pauses).toEqual([50, 50, 50]);
  });

  it('waits a second for all files together', () => {
    let waited = 0;
    const patience = new Patience((ms) => (waited += ms));
    expect(patience.until(failing(19, 'EBUSY'))).toBe('call 20');
    expect(() => patience.until(failing(2, 'EBUSY'))).toThrow('EBUSY');
    expect(waited).toBe(1000);
  });

  it('does not wait for what stays as it is', () => {
    const patience = new Patience(() => {
      throw new Error('paused');
    });
    expect(() => patience.until(failing(1, 'ENOENT'))).toThrow('ENOENT');
  });
});
