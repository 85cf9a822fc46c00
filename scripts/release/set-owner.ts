// Replaces the owner of the repository everywhere, and builds what names it: `npm run set-owner --
// NAME [--stamp-only]`.
import { execFileSync } from 'node:child_process';
import { stampOwner } from './owner.ts';
import { ROOT } from './tracked-files.ts';

const [name = '', ...options] = process.argv.slice(2);
const stamped = stampOwner(ROOT, name);
console.log(`${name} stands in ${stamped.length} files.`);
if (!options.includes('--stamp-only')) {
  execFileSync('npm', ['run', '--silent', 'build', '--', '--force'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  console.log('Bundles and templates are built with it.');
}
