import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  changeOf,
  nextVersion,
  notesOf,
  readChanges,
  sectionOf,
  withSection,
  type Change,
  type Weight,
} from '../../scripts/release/changes.ts';
import { ROOT } from '../../scripts/release/tracked-files.ts';

function change(weight: Weight, summary = 'It works.', area?: string): Change {
  return { file: 'a.md', weight, area, summary };
}

describe('a file of .changeset/', () => {
  it.each([
    ["'@senhasegura-action/cli': minor", { weight: 'minor', area: 'cli' }],
    ["'@senhasegura-action/cli': patch\n'@senhasegura-action/core': major", { weight: 'major' }],
  ])('%s', (packages, expected) => {
    const text = `---\n${packages}\n---\n\nIt has \`x\`.\n`;
    expect(changeOf('a.md', text)).toMatchObject({ ...expected, summary: 'It has `x`.' });
  });

  it.each([
    ['---\n---\n\nText'],
    ["---\n'@senhasegura-action/cli': none\n---\n\nText"],
    ["---\n'@senhasegura-action/cli': patch\n---\n"],
  ])('is refused: %j', (text) => {
    expect(() => changeOf('a.md', text)).toThrow('.changeset/a.md');
  });

  it('can be read, each that is there', () => {
    expect(() => readChanges(ROOT)).not.toThrow();
  });
});

describe('the next version', () => {
  it.each([
    ['1.2.3', ['patch'], '1.2.4'],
    ['1.2.3', ['patch', 'minor', 'patch'], '1.3.0'],
    ['1.2.3', ['minor', 'major'], '2.0.0'],
  ] as const)('of %s with %j is %s', (version, weights, next) => {
    expect(
      nextVersion(
        version,
        weights.map((weight) => change(weight)),
      ),
    ).toBe(next);
  });

  it('needs a change', () => {
    expect(() => nextVersion('1.2.3', [])).toThrow('nothing to release');
  });
});

describe('the changelog', () => {
  const section = sectionOf('1.1.0', '2026-12-01', [
    change('patch', 'One\ntwo.', 'cli'),
    change('major', 'Gone.'),
  ]);

  it('names the heaviest changes first', () => {
    expect(section).toBe(
      '## 1.1.0 (2026-12-01)\n\n### Breaking\n\n- Gone.\n\n### Better\n\n- **cli**: One\n  two.',
    );
  });

  it('has the newest version on top, and its notes without the heading', () => {
    const changelog = withSection('# Changelog\n\nText.\n\n## 1.0.0\n\nFirst.\n', section);
    expect(changelog).toMatch(
      /^# Changelog\n\nText\.\n\n## 1\.1\.0 .*\n\n## 1\.0\.0\n\nFirst\.\n$/s,
    );
    expect(notesOf(changelog, '1.1.0')).toBe(section.replace(/^.*\n\n/, '') + '\n');
    expect(notesOf(changelog, '1.0.0')).toBe('First.\n');
    expect(() => notesOf(changelog, '1.0')).toThrow('says nothing of 1.0');
  });

  it('says something of the version of this repository', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(notesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version)).not.toBe('');
  });
});
