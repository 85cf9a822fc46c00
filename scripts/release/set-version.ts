// Writes the version everywhere it stands, and builds what carries it: `npm run set-version --
// 1.2.3 [--stamp-only]`.
import { execFileSync } from 'node:child_process';
import { ROOT } from './tracked-files.ts';
import { stampVersion } from './stamp-version.ts';

const [version = '', ...options] = process.argv.slice(2);
const stamped = stampVersion(ROOT, version);
console.log(`${version} stands in ${stamped.length} files.`);
if (!options.includes('--stamp-only')) {
  execFileSync('npm', ['run', '--silent', 'build', '--', '--force'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  console.log('Bundles and templates are built with it.');
}
