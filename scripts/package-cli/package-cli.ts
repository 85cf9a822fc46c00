// Packs the command line with a Node.js for machines that have none: `npm run package:cli --
// [platform…]`.
//
// Writes senhasegura-<version>-<platform>.tar.gz (Windows: .zip) and SHA256SUMS into
// packages/cli/archives. The same sources give the same bytes on every machine.
// docs/adr/0008-self-contained-archives.md says why it is done this way.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { packTarGz, packZip } from './archive.ts';
import { fetchPackage } from './fetch-package.ts';
import { launcherText } from './launcher.ts';
import { licencePackage, parsePlatforms, RUNTIMES, sha256Of, type Platform } from './runtimes.ts';
import { makeSingleExecutable } from './single-executable.ts';
import { licenceIn, unpackRuntime, type Files } from './unpack-package.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'packages/cli/archives');
const BUNDLE = readFileSync(join(ROOT, 'packages/cli/dist/senhasegura.cjs'));
const EXECUTABLES = new Set(['senhasegura', 'senhasegura.exe', 'lib/node/bin/node']);

mkdirSync(FOLDER, { recursive: true });
const sums: string[] = [];
for (const platform of parsePlatforms(process.argv.slice(2))) {
  const folder = `senhasegura-${packageJson.version}-${platform}`;
  const files = await filesOf(platform);
  const [name, pack] =
    platform === 'win-x64' ? [`${folder}.zip`, packZip] : [`${folder}.tar.gz`, packTarGz];
  const archive = pack(folder, files, EXECUTABLES);
  writeFileSync(join(FOLDER, name), archive);
  sums.push(`${sha256Of(archive)}  ${name}\n`);
  console.log(`${name}: ${(archive.length / 1e6).toFixed(1)} MB`);
}
writeFileSync(join(FOLDER, 'SHA256SUMS'), sums.join(''));

async function filesOf(platform: Platform): Promise<Files> {
  const runtime = RUNTIMES[platform];
  const unpacked = unpackRuntime(runtime, fetchPackage(runtime));
  const texts = {
    LICENSE: readFileSync(join(ROOT, 'LICENSE')),
    'LICENSE.node': licenceIn(fetchPackage(licencePackage(platform))),
  };
  if (platform === 'win-x64') {
    const exe = await makeSingleExecutable(unpacked['node.exe']!, BUNDLE);
    return { ...texts, 'senhasegura.exe': exe };
  }
  return {
    ...texts,
    ...(platform.endsWith('-musl') ? { 'LICENSE.gcc': here('licences/gcc.txt') } : {}),
    ...unpacked,
    senhasegura: Buffer.from(launcherText(platform)),
    'lib/senhasegura.cjs': BUNDLE,
  };
}

function here(file: string): Buffer {
  return readFileSync(join(import.meta.dirname, file));
}
