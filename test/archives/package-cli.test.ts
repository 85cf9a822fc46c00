import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { launcherChecks } from '../../scripts/package-cli/launcher.ts';
import { packTarGz, packZip } from '../../scripts/package-cli/archive.ts';
import {
  licencePackage,
  parsePlatforms,
  PLATFORMS,
  RUNTIMES,
  sha256Of,
} from '../../scripts/package-cli/runtimes.ts';

describe('launcherChecks', () => {
  it.each(PLATFORMS)('is a script for sh on %s', (platform) => {
    const { status } = spawnSync('sh', ['-n'], { input: launcherChecks(platform) });
    expect(status).toBe(0);
  });

  it('looks at nothing outside of Linux', () => {
    expect(launcherChecks('darwin-arm64')).toBe('');
  });
});

describe('parsePlatforms', () => {
  it('takes some in the order of all, and all when none is named', () => {
    expect(parsePlatforms(['win-x64', 'linux-x64'])).toEqual(['linux-x64', 'win-x64']);
    expect(parsePlatforms([])).toEqual(PLATFORMS);
    expect(() => parsePlatforms(['plan9'])).toThrow('There is no platform plan9.');
  });
});

describe('the licence of a runtime', () => {
  // It names what Node brings, and that changes from version to version.
  it.each(PLATFORMS)('is of its own version on %s', (platform) => {
    const { registry, version } = licencePackage(platform);
    expect([registry, version]).toEqual(['npm', RUNTIMES[platform].version]);
  });
});

describe('an archive', () => {
  const files = { b: Buffer.from('two'), a: Buffer.from('one') };

  // Written down, so that another packer or another version of it is noticed.
  it.each([
    ['tar.gz', packTarGz, 'bfa133a5e2142f1ce17f54c9a23f54a57000f68d4d65ac7b18a3615353b64929'],
    ['zip', packZip, '8fd327198be45b3924364da3926ea6a43e0d4ec98a207db4d7fedb95be6e8702'],
  ] as const)('has fixed bytes as %s', (_, pack, sum) => {
    expect(sha256Of(pack('folder', files, new Set(['a'])))).toBe(sum);
  });
});
