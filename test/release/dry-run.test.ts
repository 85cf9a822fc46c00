import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/release/tracked-files.ts';
import { unzip } from '../support/azure/azure-vsix.ts';

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'release-'));
  const script = ['scripts/release/dry-run.ts', '--no-archives', '--out', out];
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { status, stderr } = spawnSync(process.execPath, [tsx, ...script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
}, 120_000);
afterAll(() => rmSync(out, { recursive: true }));

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const asset = (name: string): Buffer => readFileSync(join(out, 'assets', name));
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

interface Sbom {
  readonly bomFormat: string;
  readonly metadata: {
    readonly component: { readonly name: string; readonly hashes?: readonly { content: string }[] };
  };
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

const sbomOf = (file: string): Sbom => JSON.parse(asset(file).toString()) as Sbom;
const partsOf = (file: string): readonly string[] =>
  sbomOf(file).components.map((part) => `${part.name}@${part.version}`);

/** The packages that a bundler takes code of, when it is asked anew. */
async function bundledIn(workspace: string): Promise<ReadonlySet<string>> {
  const bundle = await rolldown({
    input: join(ROOT, workspace, 'src/cli.ts'),
    platform: 'node',
    treeshake: {
      moduleSideEffects: (id) => !id.includes('node_modules'),
      propertyReadSideEffects: false,
    },
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  await bundle.close();
  const folders = output[0].moduleIds.flatMap(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(id) ?? [],
  );
  return new Set(
    folders.map((folder) => {
      const text = readFileSync(join(folder, 'package.json'), 'utf8');
      const { name, version: of } = JSON.parse(text) as { name: string; version: string };
      return `${name}@${of}`;
    }),
  );
}

describe('npm run release:dry', () => {
  it('makes everything that a release offers', () => {
    expect(readdirSync(out).sort()).toEqual([
      'assets',
      `gitlab-component-${version}`,
      'notes.md',
      'sboms.json',
    ]);
    expect(readdirSync(join(out, 'assets'))).toEqual(
      expect.arrayContaining([
        'SHA256SUMS',
        `gitlab-component-${version}.tar.gz`,
        `senhasegura-action-${version}.cdx.json`,
        `senhasegura-action.senhasegura-dsm-${version}.vsix`,
        `senhasegura-ci-${version}.tgz`,
        `senhasegura-emulator-${version}.tgz`,
        'senhasegura.cjs',
      ]),
    );
  });

  it('sums up every file, and the template for GitLab names the sum of what it fetches', () => {
    const sums = asset('SHA256SUMS').toString();
    const files = readdirSync(join(out, 'assets')).filter((file) => file !== 'SHA256SUMS');
    expect(sums).toBe(files.map((file) => `${sha256(asset(file))}  ${file}\n`).join(''));
    const [, ofCli = 'none'] = /^(\w{64}) {2}senhasegura\.cjs$/m.exec(sums) ?? [];
    expect(readFileSync(join(ROOT, 'gitlab-templates/load-secrets.yml'), 'utf8')).toContain(ofCli);
  });

  it('makes an SBOM of each file that holds something', () => {
    const sboms = JSON.parse(readFileSync(join(out, 'sboms.json'), 'utf8')) as {
      file: string;
      sbom: string;
    }[];
    const files = readdirSync(join(out, 'assets'));
    expect(sboms.map(({ file }) => file).sort()).toEqual(
      files.filter((file) => !/(\.cdx\.json|^SHA256SUMS)$/.test(file)).sort(),
    );
    for (const { file, sbom } of sboms) {
      const { bomFormat, metadata } = sbomOf(sbom);
      expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', file]);
      expect(metadata.component.hashes?.map(({ content }) => content)).toEqual([
        sha256(asset(file)),
      ]);
    }
  });

  it.each([
    ['packages/cli', 'senhasegura.cjs.cdx.json'],
    ['packages/cli', `senhasegura-ci-${version}.tgz.cdx.json`],
    ['packages/emulator', `senhasegura-emulator-${version}.tgz.cdx.json`],
  ])(
    'names in the SBOM what the bundle of %s holds, and nothing else: %s',
    async (workspace, sbom) => {
      const bundled = await bundledIn(workspace);
      expect(bundled.size).toBeGreaterThan(0);
      expect(new Set(partsOf(sbom))).toEqual(bundled);
    },
  );

  it('names nothing for templates, and for actions and tasks what their licences name', () => {
    expect(partsOf(`gitlab-component-${version}.tar.gz.cdx.json`)).toEqual([]);
    const vsix = partsOf(`senhasegura-action.senhasegura-dsm-${version}.vsix.cdx.json`);
    expect(vsix.map((part) => part.replace(/@[^@]+$/, ''))).toEqual(
      expect.arrayContaining(['undici', 'valibot']),
    );
    expect(partsOf(`senhasegura-action-${version}.cdx.json`).join()).toMatch(/@actions\/core@/);
  });

  it('packs an extension for the Marketplace that opens', () => {
    const files = unzip(asset(`senhasegura-action.senhasegura-dsm-${version}.vsix`));
    const manifest = files.get('extension.vsixmanifest')?.toString() ?? '';
    expect(manifest).toMatch(/<GalleryFlags>.*Public.*<\/GalleryFlags>/);
    expect(manifest).toContain(`Version="${version}"`);
  });

  it('packs the project for GitLab as it is in the folder', () => {
    const name = `gitlab-component-${version}`;
    const listed = execFileSync('tar', ['-tzf', join(out, 'assets', `${name}.tar.gz`)], {
      encoding: 'utf8',
    });
    const files = listed.split('\n').filter((path) => path !== '' && !path.endsWith('/'));
    const folder = readdirSync(join(out, name), { recursive: true, withFileTypes: true });
    expect(files.sort()).toEqual(
      folder
        .filter((entry) => entry.isFile())
        .map((entry) => join(name, entry.parentPath.slice(join(out, name).length + 1), entry.name))
        .sort(),
    );
  });

  it('says in the notes what the changelog says of this version', () => {
    const notes = readFileSync(join(out, 'notes.md'), 'utf8');
    expect(notes).not.toMatch(/^## /m);
    expect(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).toContain(notes.trim());
  });
});
