import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'postject';
import { fetchPackage } from './fetch-package.ts';
import { RUNTIMES, type Platform } from './runtimes.ts';
import { unpackRuntime } from './unpack-package.ts';

/**
 * What Node looks for in itself to find out whether it carries a program
 * (nodejs.org/api/single-executable-applications).
 */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/**
 * Puts a program into a Node.js for Windows: there a script can't start another program without a
 * shell that reads arguments once more, `%`, `&` and `>` included.
 *
 * @throws when this machine can't run the Node.js that prepares the program, which is that of
 *   Linux.
 */
export async function makeSingleExecutable(
  node: Uint8Array,
  script: Uint8Array,
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'single-executable-'));
  try {
    const file = (name: string): string => join(folder, name);
    writeFileSync(file('senhasegura.cjs'), script);
    const settings = {
      main: 'senhasegura.cjs',
      output: 'blob',
      disableExperimentalSEAWarning: true,
    };
    writeFileSync(file('config.json'), JSON.stringify(settings));
    writeFileSync(file('node'), preparingNode());
    chmodSync(file('node'), 0o700);
    // By the same version that reads it.
    execFileSync(file('node'), ['--experimental-sea-config', 'config.json'], {
      cwd: folder,
      env: {},
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    writeFileSync(file('senhasegura.exe'), node);
    const quietly = console.log;
    console.log = () => {};
    try {
      await inject(file('senhasegura.exe'), 'NODE_SEA_BLOB', readFileSync(file('blob')), {
        sentinelFuse: FUSE,
      });
    } finally {
      console.log = quietly;
    }
    return readFileSync(file('senhasegura.exe'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function preparingNode(): Uint8Array {
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== 'linux-x64' && platform !== 'linux-arm64') {
    throw new Error('The archive for Windows is packed on Linux (x64 or arm64).');
  }
  const runtime = RUNTIMES[platform satisfies Platform];
  if (runtime.version !== RUNTIMES['win-x64'].version) {
    throw new Error('The runtimes of Linux and Windows must be of one version.');
  }
  return unpackRuntime(runtime, fetchPackage(runtime))['lib/node/bin/node']!;
}
