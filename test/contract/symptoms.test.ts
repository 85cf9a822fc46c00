import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { globSync } from 'tinyglobby';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Every text of the programs, with those that the sources cut in two put together again. */
const said = globSync('packages/{core,node,github,azure,cli}/src/**/*.{ts,sh}', {
  cwd: root,
  ignore: '**/*.test.ts',
})
  .map(read)
  .join('\n')
  .replace(/['"`] \+\s+['"`]/g, '');

/** What the platform says, or a program of the job. */
const FOREIGN = [
  '***',
  '$(DB_PASSWORD)',
  '$',
  'DB_PASSWORD',
  'file:',
  'Error: Unable to resolve action',
  'Included file … does not have valid YAML',
  'No such file or directory',
  'Permission denied',
  'psql',
  'ssh',
  'unknown keys: spec',
];

describe.each(['docs/github-actions.md', 'docs/azure-devops.md', 'docs/gitlab.md'])(
  '%s',
  (page) => {
    const [, section = ''] = read(page).split('\n## Troubleshooting\n');
    const rows = section.split('\n').filter((line) => line.startsWith('| '));
    const quoted = rows.slice(2).flatMap((row) => {
      const [, symptom = ''] = row.split(' | ', 1)[0]?.split(/^\| /) ?? [];
      return [...symptom.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
    });

    it('has symptoms', () => {
      expect(rows.length).toBeGreaterThan(10);
      expect(quoted.length).toBeGreaterThan(5);
    });

    it.each(quoted.filter((text) => !FOREIGN.includes(text)))(
      'quotes "%s" from a source',
      (text) => {
        const parts = text.split('…');
        for (const part of parts) expect(said).toContain(part.trim());
      },
    );
  },
);
