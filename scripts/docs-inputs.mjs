// Rewrites the table of inputs in README.md from the table in packages/core.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withInputsTable } from '../test/support/inputs-table.ts';

const readme = join(import.meta.dirname, '..', 'README.md');
writeFileSync(readme, withInputsTable(readFileSync(readme, 'utf8')));
