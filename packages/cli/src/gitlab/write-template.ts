// Stamps version and SHA-256 of the bundle into the template: `tsx src/gitlab/write-template.ts`, after bundling.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { writeTemplate } from './template.ts';

const root = join(import.meta.dirname, '../../../..');
const here = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const bundle = readFileSync(join(root, 'packages/cli/dist/senhasegura.cjs'));

writeFileSync(
  join(root, 'gitlab-templates/load-secrets.yml'),
  writeTemplate({
    version: packageJson.version,
    sha256: createHash('sha256').update(bundle).digest('hex'),
    scripts: {
      obtainCli: here('obtain-cli.sh'),
      beforeScript: here('before-script.sh'),
      afterScript: here('after-script.sh'),
      registerScript: here('register-script.sh'),
    },
  }),
);
