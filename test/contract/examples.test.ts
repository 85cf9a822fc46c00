import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  EXAMPLE_TESTS,
  examplesFor,
  examplesIn,
  examplesOfText,
  pages,
  takersOf,
} from '../support/docs/examples.ts';

const root = join(import.meta.dirname, '../..');

describe('the examples of the documentation', () => {
  it.each(pages())('%s: each block is run by one test, or says why not', (page) => {
    const neither = examplesIn(page)
      .filter((example) => example.notRun === undefined && takersOf(example).length !== 1)
      .map(({ line, language, ...example }) => ({
        line,
        language,
        takers: takersOf({ line, language, ...example }),
      }));
    expect(neither).toEqual([]);
  });

  it.each(pages())('%s: a reason is a clause, and belongs to a block', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const reasons = examplesIn(page).flatMap(({ notRun }) => notRun ?? []);
    for (const reason of reasons) expect(reason).toMatch(/^\S+ \S+ \S+/);
    expect(text.match(/^ *<!-- not run:/gm) ?? []).toHaveLength(reasons.length);
  });

  it.each(EXAMPLE_TESTS)('%s has blocks, and takes them from here', (test) => {
    expect(examplesFor(test).length).toBeGreaterThan(0);
    const source = readFileSync(join(root, test), 'utf8');
    const isApart = test.startsWith('packages/');
    expect(source).toContain(isApart ? "'../README.md'" : `examplesFor('${test}')`);
  });
});

describe('a page', () => {
  it('is read as GitHub reads it', () => {
    const text = [
      '# One',
      '```yaml',
      'a: 1',
      '```',
      '## Two',
      '<!-- not run: it needs a server -->',
      '',
      '- a list',
      '',
      '  ````ini .npmrc',
      '  b',
      '  ```',
      '  ````',
    ].join('\n');
    expect(examplesOfText('page.md', text)).toEqual([
      {
        page: 'page.md',
        line: 2,
        heading: 'One',
        language: 'yaml',
        file: '',
        text: 'a: 1\n',
        notRun: undefined,
      },
      {
        page: 'page.md',
        line: 10,
        heading: 'Two',
        language: 'ini',
        file: '.npmrc',
        text: 'b\n```\n',
        notRun: undefined,
      },
    ]);
  });
});
