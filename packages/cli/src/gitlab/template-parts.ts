import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launcherText } from '../../../../scripts/package-cli/launcher.ts';
import { PLATFORMS, RUNTIMES, sha256Of } from '../../../../scripts/package-cli/runtimes.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { StampedArchive } from './stamped-archive.ts';
import type { TemplateParts } from './template.ts';

const BUNDLE = join(import.meta.dirname, '../../dist/senhasegura.cjs');

/**
 * What the build stamps. Runtimes are pinned, and the rest of an archive comes from the sources, so
 * we know what is in an archive without packing it.
 */
export function templateParts(): TemplateParts {
  const sha256 = sha256Of(readFileSync(BUNDLE));
  return {
    version: packageJson.version,
    sha256,
    archives: PLATFORMS.filter((platform) => platform !== 'win-x64').map(
      (platform): StampedArchive => ({
        platform,
        folder: `senhasegura-${packageJson.version}-${platform}`,
        files: {
          senhasegura: sha256Of(Buffer.from(launcherText(platform))),
          'lib/senhasegura.cjs': sha256,
          ...Object.fromEntries(
            Object.entries(RUNTIMES[platform].files)
              .map(([path, file]) => [path, file.sha256] as const)
              .reverse(),
          ),
        },
      }),
    ),
    scripts: {
      verifyCli: here('verify-cli.sh'),
      obtainCli: here('obtain-cli.sh'),
      beforeScript: here('before-script.sh'),
      afterScript: here('after-script.sh'),
      registerScript: here('register-script.sh'),
    },
  };
}

function here(file: string): string {
  return readFileSync(join(import.meta.dirname, file), 'utf8');
}
