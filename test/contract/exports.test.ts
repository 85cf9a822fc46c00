import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Where a file exports something that no comment describes; of overloads the first one counts. */
function undocumented(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), 99, true);
  const described = new Set<string>();
  return source.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const name = ts.isFunctionDeclaration(statement) ? (statement.name?.text ?? '') : '';
    if (described.has(name)) return [];
    if (ts.getJSDocCommentsAndTags(statement).length === 0) {
      const { line } = source.getLineAndCharacterOfPosition(statement.getStart());
      return [`${file}:${line + 1}`];
    }
    if (name !== '') described.add(name);
    return [];
  });
}

it.each(['azure', 'cli', 'core', 'emulator', 'github', 'node'])(
  'everything that a file of packages/%s exports is described',
  (name) => {
    const globs = [`packages/${name}/{src,test-support}/**/*.ts`, '!**/*.test.ts'];
    const sources = globSync(globs, { cwd: root });
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.flatMap(undocumented)).toEqual([]);
  },
);
