import { gzipSync, zipSync, type Zippable } from 'fflate';
import { createTar } from 'nanotar';
import type { Files } from './unpack-package.ts';

/** 1980-01-01 UTC, in milliseconds: the earliest time that a zip can hold. */
const TIME = 315_532_800_000;
const [EXECUTABLE, PLAIN] = [0o755, 0o644];
const UNIX = 3;

/**
 * Packs files below one folder. The packer is a pinned package in plain JavaScript: zlib's bytes
 * differ with its version and with the processor, these do not.
 *
 * @param executables - The paths of those that can be run.
 */
export function packTarGz(
  folder: string,
  files: Files,
  executables: ReadonlySet<string>,
): Uint8Array {
  const owner = { uid: 0, gid: 0, user: 'root', group: 'root', mtime: TIME };
  const entries = sorted(files).map(([path, data]) => ({
    name: `${folder}/${path}`,
    data,
    attrs: { ...owner, mode: modeOf(path, executables).toString(8).padStart(7, '0') },
  }));
  return gzipSync(createTar(entries), { level: 9, mem: 12, mtime: TIME });
}

/** As {@link packTarGz}, for Windows. */
export function packZip(
  folder: string,
  files: Files,
  executables: ReadonlySet<string>,
): Uint8Array {
  // A zip has local times, and no zone: this is the same moment's text everywhere.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = Object.fromEntries(
    sorted(files).map(([path, data]) => [
      `${folder}/${path}`,
      [data, { os: UNIX, attrs: (0o100_000 | modeOf(path, executables)) * 0x1_0000, mtime }],
    ]),
  );
  return zipSync(entries, { level: 9, mem: 12 });
}

function sorted(files: Files): readonly (readonly [string, Uint8Array])[] {
  return Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
}

function modeOf(path: string, executables: ReadonlySet<string>): number {
  return executables.has(path) ? EXECUTABLE : PLAIN;
}
