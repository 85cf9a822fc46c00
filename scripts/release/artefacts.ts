import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLATFORMS, RUNTIMES, type Platform } from '../package-cli/runtimes.ts';
import { packagesOfLicences, type Artefact, type Component } from './sbom.ts';
import { ROOT } from './tracked-files.ts';

/** Where the licences of a bundle stand, by the workspaces whose bundles an artefact holds. */
function packagesIn(...workspaces: readonly string[]): readonly string[] {
  return workspaces.flatMap((workspace) => {
    const dist = join(ROOT, workspace, 'dist');
    const files = readdirSync(dist).filter((file) => /^licenses\.|\.cjs$/.test(file));
    if (files.length === 0) throw new Error(`${workspace}/dist has no licences`);
    return files.flatMap((file) => packagesOfLicences(readFileSync(join(dist, file), 'utf8')));
  });
}

function workspacesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);
}

/** Which bundles are in a file that is released, by its name. */
const HOLDS: readonly (readonly [name: RegExp, workspaces: () => readonly string[]])[] = [
  [/^senhasegura-action\.[\w-]+-[\d.]+\.vsix$/, () => tasks()],
  [/^senhasegura-emulator-[\d.]+\.tgz$/, () => ['packages/emulator']],
  [/^senhasegura-ci-[\d.]+\.tgz$/, () => ['packages/cli']],
  [/^senhasegura\.cjs$/, () => ['packages/cli']],
  // Templates fetch the command line; they hold nothing.
  [/^gitlab-component-[\d.]+\.tar\.gz$/, () => []],
];

function tasks(): readonly string[] {
  return workspacesIn('azure-tasks').filter((folder) => /V\d+$/.test(folder));
}

/** The platform of an archive of the command line; undefined for every other file. */
export function platformOf(name: string): Platform | undefined {
  const found = /^senhasegura-[\d.]+-(.+?)\.(?:tar\.gz|zip)$/.exec(name)?.[1];
  return PLATFORMS.find((platform) => platform === found);
}

/** What an archive brings besides the bundle: a Node.js, and libraries that it needs. */
function runtimeOf(platform: Platform): readonly Component[] {
  const { registry, package: name, version, files } = RUNTIMES[platform];
  return Object.entries(files).map(([path, { sha256 }]) => {
    const hashes = [{ alg: 'SHA-256' as const, content: sha256 }];
    if (!/\/node$|^node\.exe$/.test(path)) {
      return { 'bom-ref': path, type: 'file', name: path, hashes };
    }
    const purl = `pkg:${registry}/${name}@${version}`;
    return { 'bom-ref': purl, type: 'application', name: 'node', version, purl, hashes };
  });
}

/** What a released file is and holds. Throws for a file of a kind that isn't known. */
export function artefactOf(name: string, content: Buffer, version: string): Artefact {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const platform = platformOf(name);
  if (platform !== undefined) {
    const others = runtimeOf(platform);
    return { name, version, sha256, packages: packagesIn('packages/cli'), others };
  }
  const kind = HOLDS.find(([pattern]) => pattern.test(name));
  if (kind === undefined) throw new Error(`nobody said what is in ${name}`);
  return { name, version, sha256, packages: packagesIn(...kind[1]()) };
}

/**
 * The actions of GitHub are this repository at a tag rather than a file. One without a `dist/`
 * hands out the command line that is committed beside it.
 */
export function actionsArtefact(version: string): Artefact {
  const bundles = workspacesIn('actions').map((folder) =>
    existsSync(join(ROOT, folder, 'dist')) ? folder : 'packages/cli',
  );
  return { name: 'senhasegura-action', version, packages: packagesIn(...bundles) };
}
