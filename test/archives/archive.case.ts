import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveName, ARCHIVES } from './bare-root.ts';
import { PLATFORMS } from './install.ts';

const MOST_BYTES = 50_000_000;
const fileOf = (platform: string): string =>
  join(ARCHIVES, `${archiveName(platform)}.${platform === 'win-x64' ? 'zip' : 'tar.gz'}`);
const sumOf = (platform: string): string =>
  createHash('sha256')
    .update(readFileSync(fileOf(platform)))
    .digest('hex');

describe.each(PLATFORMS)('the archive for %s', (platform) => {
  it('has at most 50 MB', () => {
    expect(statSync(fileOf(platform)).size).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('is listed in SHA256SUMS', () => {
    const sums = readFileSync(join(ARCHIVES, 'SHA256SUMS'), 'utf8');
    expect(sums).toMatch(new RegExp(`^${sumOf(platform)}  senhasegura-\\S+$`, 'm'));
  });
});

describe('npm run package:cli', () => {
  it('makes the same bytes again, whatever the time and the place', () => {
    const before = sumOf('linux-x64-musl');
    execFileSync('npm', ['run', '--silent', 'package:cli', '--', 'linux-x64-musl'], {
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    expect(sumOf('linux-x64-musl')).toBe(before);
  });
});
