import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesNaming, ownerOf, stampOwner, withOwner } from '../../scripts/release/owner.ts';
import { ROOT } from '../../scripts/release/tracked-files.ts';
import { RepositoryCopy } from './repository-copy.ts';

const owner = ownerOf(ROOT);

describe('npm run set-owner', () => {
  it('replaces the owner in every file', () => {
    using copy = new RepositoryCopy();
    const files = stampOwner(copy.root, 'Some-Body');
    expect(files).toEqual(
      expect.arrayContaining([
        '.github/CODEOWNERS',
        'README.md',
        'azure-tasks/LoadSecretsV1/task.json',
        'azure-tasks/vss-extension.json',
        'docs/gitlab.md',
        'package.json',
        'packages/cli/src/gitlab/template.ts',
      ]),
    );
    expect(filesNaming(copy.root, owner)).toEqual([]);
    expect(ownerOf(copy.root)).toBe('Some-Body');
    expect(filesNaming(copy.root, 'Some-Body')).toEqual(files);
  });

  it('can be repeated with another name', () => {
    using copy = new RepositoryCopy();
    stampOwner(copy.root, 'one');
    stampOwner(copy.root, 'two');
    expect(filesNaming(copy.root, 'one')).toEqual([]);
    expect(readFileSync(join(copy.root, 'README.md'), 'utf8')).toContain('two/senhasegura-action@');
  });

  it.each([[''], ['a b'], ['a--b'], ['-a'], ['a/b'], ['x'.repeat(40)]])('refuses "%s"', (name) => {
    expect(() => stampOwner(ROOT, name)).toThrow(/isn't the name of an account/);
  });
});

describe('the owner in a text', () => {
  it.each([
    ['uses: org/senhasegura-action@v1', 'uses: me/senhasegura-action@v1'],
    ['https://github.com/org/senhasegura-action', 'https://github.com/me/senhasegura-action'],
    ['git+https://github.com/org/x.git', 'git+https://github.com/me/x.git'],
    ['* @org/maintainers', '* @me/maintainers'],
    [
      '$CI_SERVER_FQDN/org/senhasegura-action/load@1',
      '$CI_SERVER_FQDN/me/senhasegura-action/load@1',
    ],
    ['<!-- placeholder -->\n\nNote.\n\n<!-- /placeholder -->\n\nText', 'Text'],
    ['https://acme.org/senhasegura-action', 'https://acme.org/senhasegura-action'],
    ['xorg/senhasegura-action, org, org.example', 'xorg/senhasegura-action, org, org.example'],
  ])('%s', (before, after) => {
    expect(withOwner(before, 'org', 'me')).toBe(after);
  });
});
