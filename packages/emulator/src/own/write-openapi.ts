import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApiDocument } from './openapi.ts';

await writeFile(
  join(import.meta.dirname, '../../openapi.json'),
  `${JSON.stringify(openApiDocument(), null, 2)}\n`,
);
