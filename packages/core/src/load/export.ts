import { join } from 'node:path';
import type { Journal, JournalFiles } from '../lending/journal.ts';
import { jsonOutput } from '../mask/mask.ts';
import type { Platform } from '../platform/platform.ts';
import {
  choosePrivateDirectory,
  noTemporaryDirectory,
  writePrivateFiles,
} from '../lending/private-directory.ts';
import type { MaskedSecret, Placement } from '../model/secret.ts';

interface FileSecret {
  readonly secret: MaskedSecret;
  readonly placement: Extract<Placement, { kind: 'file' }>;
}

/** The reserved output that holds all `output:` entries as one JSON object. */
const JSON_OUTPUT = 'json';

/** Where secret files are written. */
export interface FilePlace {
  /** Where the runner keeps temporary files, undefined when it does not say. */
  readonly temporaryDirectory: string | undefined;
  /** Called with each new directory while it is still empty. */
  readonly protect: (directory: string) => void;
}

/** A secret file that was written. */
export interface WrittenFile {
  readonly placement: FileSecret['placement'];
  /** Absolute. */
  readonly path: string;
}

/** All files of a step. */
export interface WrittenFiles {
  readonly files: readonly WrittenFile[];
  /** Those that stay, which the journal doesn't name: whoever fails after this removes them. */
  readonly kept: JournalFiles | undefined;
}

/**
 * Writes the secrets that are to be files: those that stay come last, because the journal doesn't
 * name them.
 *
 * @throws ERR_FILE, ERR_PLATFORM
 */
export function exportFiles(
  secrets: readonly MaskedSecret[],
  place: FilePlace,
  journal: Journal | undefined,
): WrittenFiles {
  const files = secrets.flatMap((secret): FileSecret[] =>
    secret.placement.kind === 'file' ? [{ secret, placement: secret.placement }] : [],
  );
  const lent = files.filter(({ placement }) => !placement.keep);
  const staying = files.filter(({ placement }) => placement.keep);
  const lentFiles = writeFiles(lent, place, journal);
  const keptFiles = writeFiles(staying, place, undefined);
  return { files: [...lentFiles.files, ...keptFiles.files], kept: keptFiles.made };
}

/** Hands over the other secrets, and the paths of files, as outputs and variables. */
export function exportVariables(
  secrets: readonly MaskedSecret[],
  files: readonly WrittenFile[],
  platform: Platform,
): void {
  for (const { placement, path } of files) {
    for (const kind of placement.pathKinds) platform.exportPath(kind, placement.pathName, path);
  }
  for (const secret of secrets) {
    if (secret.placement.kind !== 'file') {
      platform.exportSecret(secret.placement.kind, secret.placement.name, secret);
    }
  }
  const outputs = secrets.filter(({ placement }) => placement.kind === 'output');
  if (outputs.length > 0 && platform.jsonOutput) {
    platform.exportSecret('output', JSON_OUTPUT, jsonOutput(outputs));
  }
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
