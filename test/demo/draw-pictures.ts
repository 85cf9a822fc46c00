/** `npm run pictures`: draws the pictures of the README from a job that runs now. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawDemo } from './pictures.ts';

const IMAGES = join(import.meta.dirname, '../../docs/images');
mkdirSync(IMAGES, { recursive: true });
for (const [name, svg] of Object.entries(await drawDemo())) writeFileSync(join(IMAGES, name), svg);
