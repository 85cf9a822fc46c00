import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ncc from '@vercel/ncc';

/**
 * Makes the `main.js` of an action: ncc packs what rolldown left in `lib`. The other files of `lib`
 * are copied as they are.
 */
export async function packWithNcc(lib, dist) {
  const { code, assets } = await ncc(join(lib, 'main.js'), {
    cache: false,
    esm: true,
    quiet: true,
  });
  const chunks = Object.keys(assets).filter((name) => name !== 'package.json');
  if (chunks.length > 0) {
    // Each chunk would bring a loader into the file that every job reads.
    throw new Error(
      `ncc made ${chunks.join(', ')}: ` +
        "write import(/* webpackIgnore: true */ './…') for a file that is loaded on demand.",
    );
  }
  for (const file of readdirSync(lib)) {
    if (file !== 'main.js') copyFileSync(join(lib, file), join(dist, file));
  }
  writeFileSync(join(dist, 'main.js'), code);
  writeFileSync(join(dist, 'package.json'), assets['package.json'].source);
}
