import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { ROOT } from './tracked-files.ts';

/** A part of an artefact, as CycloneDX 1.5 describes it. */
export interface Component {
  readonly 'bom-ref': string;
  readonly type: string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly hashes?: readonly { readonly alg: 'SHA-256'; readonly content: string }[];
}

/** What an SBOM describes. */
export interface Artefact {
  /** What its file is called. */
  readonly name: string;
  readonly version: string;
  /** Of the file, in lower-case hex; none for what isn't a file, such as an action. */
  readonly sha256?: string;
  /** The packages whose code is in it, each as `name@version`. */
  readonly packages: readonly string[];
  /** What is in it besides npm packages, such as a runtime. */
  readonly others?: readonly Component[];
}

const SEPARATOR = `\n${'-'.repeat(80)}\n`;

/**
 * The packages of a text of licences, as `name@version`: what scripts/bundle/licences.mjs writes of
 * the modules that the bundler put into a bundle, into a file or into the last comment of a
 * program.
 */
export function packagesOfLicences(text: string): readonly string[] {
  const comment = text.lastIndexOf('\n/*\n');
  const licences = text.trimEnd().endsWith('*/') && comment >= 0 ? text.slice(comment + 4) : text;
  if (licences.trim() === '') return [];
  if (licences.startsWith('#!')) {
    throw new Error('a program carries no licences: `npm run build` writes them into it');
  }
  return licences.split(SEPARATOR).map((licence) => {
    const [, name, version] = /^\s*(@?[\w./-]+) (\d\S*) \(.+\)(?:,.*)?$/m.exec(licence) ?? [];
    if (name === undefined || version === undefined) {
      throw new Error(`a licence text names no package: ${licence.trim().slice(0, 60)}`);
    }
    return `${name}@${version}`;
  });
}

/** Every package of the lock file, as npm describes it, by `name@version`. */
export function lockedComponents(): ReadonlyMap<string, Component> {
  const args = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'];
  const document = execFileSync('npm', [...args, '--sbom-type=application'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { components } = JSON.parse(document) as { components: readonly Component[] };
  return new Map(components.map((component) => [component['bom-ref'], component]));
}

/**
 * The CycloneDX document of an artefact: it names what is in it, and nothing else. Same artefact,
 * same bytes.
 */
export function sbomOf(
  artefact: Artefact,
  locked: ReadonlyMap<string, Component>,
  timestamp: string,
): string {
  const packages = [...new Set(artefact.packages)].sort().map((name) => {
    const component = locked.get(name);
    if (component === undefined)
      throw new Error(`${name} is bundled, and not in package-lock.json`);
    return component;
  });
  const components = [...(artefact.others ?? []), ...packages];
  const ref = `${artefact.name}@${artefact.version}`;
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp,
      lifecycles: [{ phase: 'build' }],
      component: {
        'bom-ref': ref,
        type: 'application',
        name: artefact.name,
        version: artefact.version,
        licenses: [{ license: { id: 'Apache-2.0' } }],
        ...(artefact.sha256 === undefined
          ? {}
          : { hashes: [{ alg: 'SHA-256', content: artefact.sha256 }] }),
      },
    },
    components,
    // What a package needs of another is decided by the bundler, and not told here.
    dependencies: [{ ref, dependsOn: components.map((component) => component['bom-ref']) }],
  };
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  const serialNumber = `urn:uuid:${uuidOf(hash)}`;
  return `${JSON.stringify({ ...document, serialNumber }, null, 2)}\n`;
}

/** A UUID of version 8, whose bits are whatever its maker likes (RFC 9562, 5.8). */
function uuidOf(hash: string): string {
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
