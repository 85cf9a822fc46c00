import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ignoreTimeZone } from './time-zone.ts';

describe.skipIf(process.platform === 'win32')('a variable TZ', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zone-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is taken away, and kept for a child', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo');
    const before = ignoreTimeZone();
    expect([before['TZ'], before['PATH']]).toEqual(['Asia/Tokyo', process.env['PATH']]);
    expect(process.env['TZ']).toBeUndefined();
  });

  it('changes nothing where no time zone is set', () => {
    vi.stubEnv('TZ', undefined);
    expect(ignoreTimeZone()).toBe(process.env);
  });

  it('may name a pipe', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const program = `(${ignoreTimeZone.toString()})(); new Date().toISOString()`;
    const options = { env: { TZ: pipe }, timeout: 20_000 };
    expect(() => execFileSync(process.execPath, ['-e', program], options)).not.toThrow();
  });
});
