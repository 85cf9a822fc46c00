// Makes all that a release publishes, and publishes nothing:
// `npm run release:dry [-- --out FOLDER --no-archives platform…]`.
//
// Platforms are those of the archives of the command line: all by default, none with
// `--no-archives`, which needs no network. assets/ is what a release offers, SHA256SUMS among it;
// notes.md is its text; sboms.json says which SBOM is of which file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateParts } from '../../packages/cli/src/gitlab/template-parts.ts';
import { PLATFORMS, type Platform } from '../package-cli/runtimes.ts';
import { actionsArtefact, artefactOf, platformOf } from './artefacts.ts';
import { notesOf } from './changes.ts';
import { dryRunArguments } from './out-folder.ts';
import { writeComponentProject } from './package-gitlab.ts';
import { packNpm } from './package-npm.ts';
import { lockedComponents, sbomOf } from './sbom.ts';
import { ROOT } from './tracked-files.ts';

const { out, archives, platforms } = dryRunArguments(process.argv.slice(2));
const assets = join(out, 'assets');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const template = readFileSync(join(ROOT, 'gitlab-templates/load-secrets.yml'), 'utf8');

rmSync(out, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
writeFileSync(
  join(out, 'notes.md'),
  notesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version),
);
packCommandLine();
if (archives) packArchives();
packNpm('cli', assets);
packNpm('emulator', assets);
packComponent();
run('npm', [
  'run',
  '--silent',
  'package:azure',
  '--',
  '--variant',
  'public',
  '--output-path',
  assets,
]);
writeSboms();
writeChecksums();
for (const file of readdirSync(assets)) console.log(join(assets, file));

/** The one file for machines with Node, which the template for GitLab fetches too. */
function packCommandLine(): void {
  const file = join(assets, 'senhasegura.cjs');
  cpSync(join(ROOT, 'packages/cli/dist/senhasegura.cjs'), file);
  if (!template.includes(sha256Of(file))) {
    throw new Error('the template for GitLab has another digest of senhasegura.cjs: npm run build');
  }
}

/**
 * The archives for machines without Node. Their runtimes are fetched, pinned by hash, unless they
 * are in the cache.
 */
function packArchives(): void {
  run('npm', ['run', '--silent', 'package:cli', '--', ...platforms]);
  const folder = join(ROOT, 'packages/cli/archives');
  const wanted = platforms.length === 0 ? PLATFORMS : platforms;
  for (const file of readdirSync(folder)) {
    const platform = platformOf(file);
    if (file.includes(`-${version}-`) && platform !== undefined && wanted.includes(platform)) {
      cpSync(join(folder, file), join(assets, file));
      checkStamps(file, platform);
    }
  }
}

/**
 * Fails unless the template for GitLab has the digest of each file that it takes out of an archive.
 */
function checkStamps(archive: string, platform: Platform): void {
  const stamped = templateParts().archives.find((one) => one.platform === platform);
  for (const [path, sha256] of Object.entries(stamped?.files ?? {})) {
    const member = `${stamped?.folder ?? ''}/${path}`;
    const content = execFileSync('tar', ['-xzOf', join(assets, archive), member], {
      maxBuffer: 512 * 1024 * 1024,
    });
    if (
      createHash('sha256').update(content).digest('hex') !== sha256 ||
      !template.includes(sha256)
    ) {
      throw new Error(`the template for GitLab has another digest of ${member}: npm run build`);
    }
  }
}

function packComponent(): void {
  const name = writeComponentProject(out);
  // Neither the time nor who packs shows in the archive.
  const same = [
    '--sort=name',
    `--mtime=${committedAt()}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
  ];
  const tar = execFileSync('tar', ['--create', ...same, '--mode=u+rwX,go+rX,go-w', name], {
    cwd: out,
    maxBuffer: 64 * 1024 * 1024,
  });
  const packed = execFileSync('gzip', ['--no-name', '-9'], { input: tar });
  writeFileSync(join(assets, `${name}.tar.gz`), packed);
}

function writeSboms(): void {
  const locked = lockedComponents();
  const timestamp = committedAt();
  const sboms = readdirSync(assets).map((file) => {
    const sbom = `${file}.cdx.json`;
    const artefact = artefactOf(file, readFileSync(join(assets, file)), version);
    writeFileSync(join(assets, sbom), sbomOf(artefact, locked, timestamp));
    return { file, sbom };
  });
  const actions = sbomOf(actionsArtefact(version), locked, timestamp);
  writeFileSync(join(assets, `senhasegura-action-${version}.cdx.json`), actions);
  writeFileSync(join(out, 'sboms.json'), `${JSON.stringify(sboms)}\n`);
}

function writeChecksums(): void {
  const lines = readdirSync(assets).map((file) => `${sha256Of(join(assets, file))}  ${file}\n`);
  writeFileSync(join(assets, 'SHA256SUMS'), lines.join(''));
}

function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** When the commit was made, so that the same commit makes the same bytes. */
function committedAt(): string {
  const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return new Date(Number(seconds) * 1000).toISOString();
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}
