// Writes the parts of the documentation that come from the sources: the tables of inputs and the
// schemas of the files that people write.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withInputsTable } from '../test/support/inputs-table.ts';
import { mappingSchema } from '../test/support/mapping-schema.ts';
import { secretsSchema } from '../test/support/secrets-schema.ts';

const root = join(import.meta.dirname, '..');
for (const [file, command] of [
  ['README.md', 'load'],
  ['docs/register.md', 'register'],
]) {
  const page = join(root, file);
  writeFileSync(page, withInputsTable(readFileSync(page, 'utf8'), command));
}
writeFileSync(join(root, 'docs/mapping.schema.json'), mappingSchema());
writeFileSync(join(root, 'docs/secrets-file.schema.json'), secretsSchema());
