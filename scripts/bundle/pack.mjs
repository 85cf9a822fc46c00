import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ncc from '@vercel/ncc';

/**
 * Makes the `main.js` of an action as runners expect it: ncc packs what rolldown left in `lib`. The other files there
 * stay as they are.
 */
export async function packWithNcc(lib, dist) {
  const { code, assets } = await ncc(join(lib, 'main.js'), {
    cache: false,
    esm: true,
    quiet: true,
  });
  const chunks = Object.keys(assets).filter((name) => name !== 'package.json');
  if (chunks.length > 0) {
    // Each would come with a loader in the file that every job reads.
    throw new Error(
      `ncc made ${chunks.join(', ')}: write import(/* webpackIgnore: true */ './…') for what is loaded on demand.`,
    );
  }
  for (const file of readdirSync(lib)) {
    if (file !== 'main.js') copyFileSync(join(lib, file), join(dist, file));
  }
  writeFileSync(join(dist, 'main.js'), code);
  writeFileSync(join(dist, 'package.json'), assets['package.json'].source);
}
