import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A fenced block of a Markdown page. */
export interface Example {
  /** The page, below the root of the repository. */
  readonly page: string;
  /** The line of its fence, from 1. */
  readonly line: number;
  /** The heading that it stands below. */
  readonly heading: string;
  readonly language: string;
  /** What follows the language: the file that the block is, in the repository of the example. */
  readonly file: string;
  readonly text: string;
  /** Why nothing runs it, as the comment before it says; undefined without one. */
  readonly notRun: string | undefined;
}

export type CiPlatform = 'github' | 'azure' | 'gitlab';

/** The Markdown pages that people write and read, below the root of the repository. */
export function pages(): readonly string[] {
  return globSync('**/*.md', {
    cwd: ROOT,
    dot: true,
    ignore: ['**/{node_modules,dist,lib,archives,release}/**', '.changeset/**', 'docs/adr/**'],
  }).sort();
}

/** The fenced blocks of a page, from top to bottom. */
export function examplesIn(page: string): readonly Example[] {
  return examplesOfText(page, readFileSync(join(ROOT, page), 'utf8'));
}

/** The same for a text. */
export function examplesOfText(page: string, text: string): readonly Example[] {
  const found: Example[] = [];
  let heading = '';
  let before = '';
  let open: { indent: string; fence: string; info: string; line: number; lines: string[] } | null =
    null;
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent = '', fence = '', info = ''] = /^( *)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (open === null && fence !== '') {
      open = { indent, fence, info: info.trim(), line: index + 1, lines: [] };
    } else if (open !== null && fence.startsWith(open.fence) && info.trim() === '') {
      const [language = '', ...rest] = open.info.split(' ');
      const notRun = /^<!-- not run: (.+) -->$/.exec(before)?.[1];
      const block = `${open.lines.join('\n')}\n`;
      found.push({
        page,
        line: open.line,
        heading,
        language,
        file: rest.join(' '),
        text: block,
        notRun,
      });
      open = null;
      before = '';
    } else if (open !== null) {
      open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
    } else {
      heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
      if (line.trim() !== '') before = line.trim();
    }
  }
  return found;
}

/** Whose pipeline a block of YAML is; undefined for other YAML and other languages. */
export function platformOf({ language, file, text }: Example): CiPlatform | undefined {
  if (language !== 'yaml' || file !== '') return undefined;
  const yaml: unknown = parse(text, { logLevel: 'silent' });
  if (Array.isArray(yaml)) return hasKey(yaml[0], 'task', 'script') ? 'azure' : 'github';
  if (hasKey(yaml, 'include') || Object.values(yaml ?? {}).some((job) => hasKey(job, 'script'))) {
    return 'gitlab';
  }
  if (hasKey(yaml, 'steps')) return 'azure';
  if (!hasKey(yaml, 'jobs')) return undefined;
  return Array.isArray((yaml as { jobs: unknown }).jobs) ? 'azure' : 'github';
}

function hasKey(value: unknown, ...keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.some((key) => key in value);
}

/**
 * Which test runs which blocks. A block that no test takes is an error, unless a comment right
 * before it says why: `<!-- not run: REASON -->`.
 */
const TAKES = {
  'packages/emulator/test/readme-examples.test.ts': ({ page }) =>
    page === 'packages/emulator/README.md',
  'test/azure/overview.test.ts': ({ page }) => page === 'azure-tasks/overview.md',
  'test/cli/docs.test.ts': ({ page, heading, language, file }) =>
    (page.startsWith('docs/') || (page === 'README.md' && heading === 'On the command line')) &&
    language === 'sh' &&
    file === '',
  'test/contract/errors.test.ts': ({ page, language }) =>
    page === 'docs/errors.md' && language === 'text',
  'test/e2e/docs.test.ts': ({ page, language }) =>
    page === 'docs/github-actions.md' && language === 'text',
  'test/gitlab/docs.test.ts': (example) =>
    example.page === 'docs/gitlab.md' && platformOf(example) === 'gitlab',
  'test/recipes/recipes.test.ts': (example) =>
    !['docs/gitlab.md', 'docs/register.md', 'azure-tasks/overview.md'].includes(example.page) &&
    (platformOf(example) !== undefined || example.file !== ''),
  'test/register/docs.test.ts': ({ page, language }) =>
    page === 'docs/register.md' && ['json', 'yaml'].includes(language),
} satisfies Readonly<Record<string, (example: Example) => boolean>>;

/** A test that runs blocks of the documentation, as a path. */
export type ExampleTest = keyof typeof TAKES;

/** The tests that run blocks. */
export const EXAMPLE_TESTS = Object.keys(TAKES) as readonly ExampleTest[];

/** The tests that take a block. */
export function takersOf(example: Example): readonly ExampleTest[] {
  if (example.notRun !== undefined) return [];
  return EXAMPLE_TESTS.filter((test) => TAKES[test](example));
}

/** The blocks of all pages that this test has to run. */
export function examplesFor(test: ExampleTest): readonly Example[] {
  return pages()
    .flatMap((page) => examplesIn(page))
    .filter((example) => takersOf(example).includes(test));
}
