// Packs the command line and the emulator for npm, without a network:
// `npm run package:npm [-- --out FOLDER]`.
//
// A package holds its bundle alone and needs no other, so its manifest is a short one of its own:
// that of the workspace names packages of this repository, which nobody can install.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outFolder } from './out-folder.ts';
import { ROOT } from './tracked-files.ts';

/** What npm calls each package, by its workspace below packages/. */
export const NPM_NAMES = { cli: 'senhasegura-ci', emulator: 'senhasegura-emulator' } as const;

export type NpmWorkspace = keyof typeof NPM_NAMES;

const KEYWORDS = ['senhasegura', 'segura', 'dsm', 'secrets', 'vault', 'pam', 'ci'];

interface Manifest {
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly homepage: string;
  readonly bugs: string;
  readonly repository: { readonly type: string; readonly url: string };
  readonly bin: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
}

/**
 * The manifest that is published: what the workspace and the repository say of themselves, and no
 * dependencies.
 */
function published(workspace: NpmWorkspace): object {
  const { version, description, license, bin } = manifestOf(`packages/${workspace}`);
  const { homepage, bugs, repository } = manifestOf('.');
  return {
    name: NPM_NAMES[workspace],
    version,
    description,
    keywords: KEYWORDS,
    homepage,
    bugs,
    repository: { ...repository, directory: `packages/${workspace}` },
    license,
    bin,
    files: ['dist'],
    engines: { node: '>=20' },
    publishConfig: { access: 'public', provenance: true },
  };
}

/**
 * Packs a workspace into `out`; says what the archive is called. The same sources make the same
 * bytes.
 */
export function packNpm(workspace: NpmWorkspace, out: string): string {
  const stage = mkdtempSync(join(tmpdir(), 'package-npm-'));
  try {
    const source = join(ROOT, 'packages', workspace);
    cpSync(join(source, 'dist'), join(stage, 'dist'), { recursive: true });
    cpSync(join(source, 'README.md'), join(stage, 'README.md'));
    cpSync(join(ROOT, 'LICENSE'), join(stage, 'LICENSE'));
    writeFileSync(
      join(stage, 'package.json'),
      `${JSON.stringify(published(workspace), null, 2)}\n`,
    );
    mkdirSync(out, { recursive: true });
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', out];
    const packed = execFileSync('npm', args, { cwd: stage, encoding: 'utf8' });
    const [archive] = JSON.parse(packed) as { filename: string }[];
    if (archive === undefined) throw new Error('npm packed nothing');
    return archive.filename;
  } finally {
    rmSync(stage, { recursive: true });
  }
}

if (import.meta.filename === process.argv[1]) {
  const out = outFolder(process.argv.slice(2));
  for (const workspace of Object.keys(NPM_NAMES) as NpmWorkspace[]) {
    console.log(join(out, packNpm(workspace, out)));
  }
}
