import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { globSync } from 'tinyglobby';
import { headingsOf, LONG, withContents } from '../support/docs/contents.ts';
import { pages } from '../support/docs/examples.ts';

const root = join(import.meta.dirname, '../..');
const read = (page: string): string => readFileSync(join(root, page), 'utf8');
// A template becomes the text of a pull request, where its links lead elsewhere.
const all = [...pages(), ...globSync('docs/adr/*.md', { cwd: root })].filter(
  (page) => !page.endsWith('_TEMPLATE.md'),
);
const long = all.filter(
  (page) =>
    (page.startsWith('docs/') || page.startsWith('packages/')) &&
    read(page).split('\n').length > LONG,
);

describe('a page of the documentation', () => {
  it.each(long)('%s lists its headings; npm run docs writes the list', (page) => {
    const text = read(page);
    expect(text).toContain('<!-- contents -->');
    expect(text).toBe(withContents(text));
  });

  it.each(all)('%s: each link leads to a page and a heading that are there', (page) => {
    expect(linksOf(read(page)).filter((link) => !isThere(page, link))).toEqual([]);
  });

  it('is in the index', () => {
    const index = linksOf(read('docs/README.md')).map((link) => join('docs', link));
    const missing = globSync('docs/**/*.md', { cwd: root }).filter(
      (page) => page !== 'docs/README.md' && !index.includes(page),
    );
    expect(missing).toEqual([]);
  });
});

describe('the headings of a page', () => {
  it('have the anchors that GitHub gives them', () => {
    const page = "# A `b`\n\n```sh\n# not this\n```\n\n## What's new, and why?\n\n## A b\n";
    expect(headingsOf(page).map(({ level, anchor }) => [level, anchor])).toEqual([
      [1, 'a-b'],
      [2, 'whats-new-and-why'],
      [2, 'a-b-1'],
    ]);
  });

  it('are listed, those of the third level behind the second', () => {
    const page = '# T\n<!-- contents -->\n<!-- /contents -->\n## A\n### B\n### C\n## D\n';
    expect(withContents(page)).toContain('- [A](#a): [B](#b) · [C](#c)\n- [D](#d)\n');
    expect(withContents(withContents(page))).toBe(withContents(page));
  });
});

/** Where the links of a page lead, but for those that leave the repository. */
function linksOf(text: string): readonly string[] {
  const prose = text.replace(/^( *)(`{3,}).*?^\1\2$/gms, '').replace(/`[^`\n]+`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

function isThere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, file))) return false;
  if (anchor === undefined || statSync(join(root, file)).isDirectory()) return true;
  return headingsOf(read(file)).some((heading) => heading.anchor === anchor);
}
