// Makes the next version of what is in .changeset/: stamps it, writes the changelog and builds.
// `npm run release:version`.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextVersion, readChanges, sectionOf, withSection } from './changes.ts';
import { stampVersion } from './stamp-version.ts';
import { ROOT } from './tracked-files.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const changes = readChanges(ROOT);
const next = nextVersion(version, changes);
stampVersion(ROOT, next);
const changelog = join(ROOT, 'CHANGELOG.md');
const section = sectionOf(next, new Date().toISOString().slice(0, 10), changes);
writeFileSync(changelog, withSection(readFileSync(changelog, 'utf8'), section));
for (const { file } of changes) rmSync(join(ROOT, '.changeset', file));
execFileSync('npm', ['run', '--silent', 'build', '--', '--force'], { cwd: ROOT, stdio: 'inherit' });
console.log(`${version} -> ${next}: ${changes.length} changes. Read CHANGELOG.md, then commit.`);
