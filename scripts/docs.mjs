// Writes what people read about inputs from the one place that says it: the tables of inputs, the
// actions and tasks, and the schemas of the files that people write.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withContents } from '../test/support/docs/contents.ts';
import { pages } from '../test/support/docs/examples.ts';
import { withInputsTable } from '../test/support/docs/inputs-table.ts';
import { format } from 'prettier';
import { mappingSchema } from '../test/support/docs/mapping-schema.ts';
import { secretsSchema } from '../test/support/docs/secrets-schema.ts';
import { withActionDocs, withTaskDocs } from '../test/support/docs/written-files.ts';
import { AZURE_TASKS, tasks } from './azure-tasks.mjs';

const root = join(import.meta.dirname, '..');
for (const [file, command] of [
  ['README.md', 'load'],
  ['docs/register.md', 'register'],
]) {
  const page = join(root, file);
  writeFileSync(page, withInputsTable(readFileSync(page, 'utf8'), command));
}
for (const name of pages()) {
  const page = join(root, name);
  const text = readFileSync(page, 'utf8');
  const listed = withContents(text);
  if (listed !== text) writeFileSync(page, listed);
}
writeFileSync(join(root, 'docs/mapping.schema.json'), mappingSchema());
writeFileSync(join(root, 'docs/secrets-file.schema.json'), secretsSchema());

for (const file of ['action.yml', 'actions/register-secrets/action.yml']) {
  await rewrite(join(root, file), withActionDocs);
}
for (const { folder } of tasks) await rewrite(join(AZURE_TASKS, folder, 'task.json'), withTaskDocs);

/** Keeps the layout that the linter wants. */
async function rewrite(path, change) {
  const text = change(readFileSync(path, 'utf8'));
  writeFileSync(path, await format(text, { filepath: path, printWidth: 100, singleQuote: true }));
}
