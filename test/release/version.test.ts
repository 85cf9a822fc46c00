import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stampVersion, versionsOf } from '../../scripts/release/stamp-version.ts';
import { ROOT } from '../../scripts/release/tracked-files.ts';
import { versionsIn, withVersion } from '../../scripts/release/version-places.ts';
import { RepositoryCopy } from './repository-copy.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};

describe('the version', () => {
  it('is one, everywhere', () => {
    expect(Object.fromEntries(versionsOf(ROOT))).toEqual({
      [version]: expect.arrayContaining([
        'package.json',
        'package-lock.json',
        'packages/cli/package.json',
        'packages/emulator/openapi.json',
        'azure-tasks/LoadSecretsV1/task.json',
        'azure-tasks/vss-extension.json',
        'docs/gitlab.md',
      ]) as string[],
    });
  });

  it('is that of the shipped command line, emulator and template', () => {
    const cli = spawnSync(process.execPath, ['packages/cli/dist/senhasegura.cjs', '--version'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(cli.stdout).toBe(`${version}\n`);
    const template = readFileSync(join(ROOT, 'gitlab-templates/load-secrets.yml'), 'utf8');
    const addresses = [...template.matchAll(/senhasegura-action\/v([\d.]+)\//g)];
    expect(new Set(addresses.map(([, stamped]) => stamped))).toEqual(new Set([version]));
  });

  it('is set everywhere at once', () => {
    using copy = new RepositoryCopy();
    const stamped = stampVersion(copy.root, '1.22.333');
    expect([...versionsOf(copy.root).keys()]).toEqual(['1.22.333']);
    expect(stamped).toEqual([...(versionsOf(ROOT).get(version) ?? [])].sort());
    const lock = readFileSync(join(copy.root, 'package-lock.json'), 'utf8');
    const back = withVersion('package-lock.json', lock, version);
    expect(back).toBe(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  });

  it('differs where one place was left behind', () => {
    using copy = new RepositoryCopy();
    const page = join(copy.root, 'docs/gitlab.md');
    writeFileSync(page, withVersion('docs/gitlab.md', readFileSync(page, 'utf8'), '1.0.99'));
    expect(versionsOf(copy.root).get('1.0.99')).toEqual(['docs/gitlab.md']);
  });

  it.each([[''], ['1.2'], ['v1.2.3'], ['1.2.3-beta'], ['01.2.3'], ['2.0.0']])(
    'is refused as "%s", and nothing changes',
    (refused) => {
      using copy = new RepositoryCopy();
      expect(() => stampVersion(copy.root, refused)).toThrow(/three numbers|another major version/);
      expect([...versionsOf(copy.root).keys()]).toEqual([version]);
    },
  );
});

describe('a place of the version', () => {
  it.each([
    ['docs/a.md', 'uses: org/senhasegura-action@<commit> # v1.0.0'],
    ['docs/a.md', 'org/senhasegura-action/actions/register-secrets@abc # v1.0.0'],
    ['docs/a.md', 'https://host/org/senhasegura-action/v1.0.0/gitlab-templates/x.yml'],
    ['docs/a.md', 'npx senhasegura-ci@1.0.0'],
    ['docs/a.md', 'component: host/org/senhasegura-action/load-secrets@1.0.0'],
    ['docs/a.md', 'senhasegura-1.0.0-linux-x64.tar.gz'],
    ['azure-tasks/vss-extension.json', '{\n  "version": "1.0.0"\n}'],
    ['packages/x/package.json', '{\n  "dependencies": {\n    "@senhasegura-action/core": "1.0.0"'],
    ['package.json', '{\n  "version": "1.0.0"'],
  ])('in %s: %s', (file, text) => {
    expect(versionsIn(file, text)).toEqual(['1.0.0']);
    expect(withVersion(file, text, '1.2.30')).toBe(text.replace('1.0.0', '1.2.30'));
  });

  it.each([
    ['docs/a.md', 'GitLab 17.0.1, node 20.19.0 and segura-security/dsmcli@1.0.0'],
    ['docs/a.md', 'org/senhasegura-action@v1'],
    ['CHANGELOG.md', 'senhasegura-action/v0.9.0/'],
    ['package.json', '{\n  "yaml": "2.9.1"'],
  ])('is not in %s: %s', (file, text) => {
    expect(versionsIn(file, text)).toEqual([]);
  });
});
