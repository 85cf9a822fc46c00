import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
/** With a slash at both ends, so that names are found whole. */
const files = tracked.split('\n').map((file) => `/${file}/`);

/** Words in backquotes that name a file or a folder, from the heading on. */
function namesUnder(heading: string, isName: RegExp): string[] {
  const [, rest = ''] = text.split(`\n## ${heading}\n`);
  const [section = ''] = rest.split('\n## ');
  const words = [...section.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);
  return [...new Set(words.filter((word) => isName.test(word)))];
}

it.each([
  ['The rooms of core', /\/|\.ts$/],
  ['Where to change what', /\/|\.(ts|mjs|md|json)$/],
  ['Two trails', /^[a-z/-]+(\.ts)?$/],
])('ARCHITECTURE.md names nothing under "%s" that isn’t there', (heading, isName) => {
  const names = namesUnder(heading, isName);
  expect(names.length).toBeGreaterThan(5);
  const lost = names.filter((name) => {
    const path = name.replace(/\/?\*?(\/src)?$/, '').replace(/\*\//, '');
    return !files.some((file) => file.includes(`/${path}/`) || file.includes(`/${path}.ts/`));
  });
  expect(lost).toEqual([]);
});
