// Stamps versions and SHA-256 into the template: `tsx src/gitlab/write-template.ts`, after
// bundling.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateParts } from './template-parts.ts';
import { writeTemplate } from './template.ts';

const TEMPLATE = join(import.meta.dirname, '../../../../gitlab-templates/load-secrets.yml');

writeFileSync(TEMPLATE, writeTemplate(templateParts()));
