import { join } from 'node:path';
import type { Journal, JournalFiles } from '../lending/journal.ts';
import {
  choosePrivateDirectory,
  noTemporaryDirectory,
  writePrivateFiles,
} from '../lending/files/private-directory.ts';
import type { MaskedSecret, Placement } from '../model/secret.ts';
import type { Platform } from '../platform/platform.ts';
import type { Runtime } from '../platform/runtime.ts';

type FilePlacement = Extract<Placement, { kind: 'file' }>;

interface FileSecret {
  readonly secret: MaskedSecret;
  readonly placement: FilePlacement;
}

/** Where secret files are written. */
interface FilePlace {
  /** Where the runner keeps temporary files, undefined when it does not say. */
  readonly temporaryDirectory: string | undefined;
  /** Called with each new directory while it is still empty. */
  readonly protect: (directory: string) => void;
}

/** A secret file that was written. */
export interface WrittenFile {
  readonly placement: FilePlacement;
  /** Absolute. */
  readonly path: string;
}

/** All files of a step. */
export interface WrittenFiles {
  readonly files: readonly WrittenFile[];
  /** Those that stay. The journal doesn't name them, so a failure after this must remove them. */
  readonly kept: JournalFiles | undefined;
}

/**
 * Writes the secrets that become files. Those that stay come last, because the journal doesn't name
 * them.
 *
 * @throws ERR_FILE, ERR_PLATFORM
 */
export function writeSecretFiles(
  secrets: readonly MaskedSecret[],
  platform: Pick<Platform, 'warning'>,
  runtime: Runtime,
  journal: Journal | undefined,
): WrittenFiles {
  const files = secrets.flatMap((secret): FileSecret[] =>
    secret.placement.kind === 'file' ? [{ secret, placement: secret.placement }] : [],
  );
  const lent = files.filter(({ placement }) => !placement.keep);
  const staying = files.filter(({ placement }) => placement.keep);
  const place = placeOf(runtime, platform);
  const lentFiles = writeFiles(lent, place, journal);
  const keptFiles = writeFiles(staying, place, undefined);
  return { files: [...lentFiles.files, ...keptFiles.files], kept: keptFiles.made };
}

const EXPOSED =
  'icacls.exe failed, so the directory of secret files keeps inherited permissions: ' +
  'anyone who can read the temporary directory of the runner can read them.';

function placeOf(
  { temporaryDirectory, protectDirectory }: Runtime,
  platform: Pick<Platform, 'warning'>,
): FilePlace {
  const protect = (directory: string): void => {
    if (protectDirectory?.(directory) === false) platform.warning(EXPOSED);
  };
  return { temporaryDirectory, protect };
}

/** Files of one fate share one directory, which the journal names before it is made. */
function writeFiles(
  files: readonly FileSecret[],
  place: FilePlace,
  journal: Journal | undefined,
): { readonly files: readonly WrittenFile[]; readonly made: JournalFiles | undefined } {
  if (files.length === 0) return { files: [], made: undefined };
  const { temporaryDirectory, protect } = place;
  if (temporaryDirectory === undefined) throw noTemporaryDirectory();
  const directory = choosePrivateDirectory(temporaryDirectory);
  journal?.intendFiles(directory);
  const inodes = writePrivateFiles(
    directory,
    files.map(({ secret, placement }) => ({ ...placement, content: secret.value })),
    protect,
  );
  journal?.madeFiles(directory, inodes);
  const written = files.map(({ placement }) => ({
    placement,
    path: join(directory, placement.path),
  }));
  return { files: written, made: { directory, inodes } };
}
