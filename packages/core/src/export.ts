import { join } from 'node:path';
import type { Journal } from './journal.ts';
import { jsonOutput } from './mask.ts';
import type { Platform } from './platform.ts';
import {
  choosePrivateDirectory,
  noTemporaryDirectory,
  writePrivateFiles,
} from './private-directory.ts';
import type { MaskedSecret, Target } from './secret.ts';

interface FileSecret {
  readonly secret: MaskedSecret;
  readonly target: Extract<Target, { kind: 'file' }>;
}

/** The reserved output that holds all `output:` entries as one JSON object. */
const JSON_OUTPUT = 'json';

/**
 * Hands masked secrets over: files first, because they may fail, then variables.
 *
 * @param temporaryDirectory - Where the runner keeps temporary files, undefined when it does not say.
 * @throws ERR_FILE, ERR_PLATFORM
 */
export function exportSecrets(
  secrets: readonly MaskedSecret[],
  platform: Platform,
  temporaryDirectory: string | undefined,
  journal: Journal | undefined,
): void {
  const files = secrets.flatMap((secret): FileSecret[] =>
    secret.target.kind === 'file' ? [{ secret, target: secret.target }] : [],
  );
  const kept = files.filter(({ target }) => target.keep);
  const lent = files.filter(({ target }) => !target.keep);
  const paths = [
    ...writeFiles(kept, temporaryDirectory, undefined),
    ...writeFiles(lent, temporaryDirectory, journal),
  ];
  for (const { target, path } of paths) {
    for (const kind of target.pathKinds) platform.exportPath(kind, target.pathName, path);
  }
  for (const secret of secrets) {
    if (secret.target.kind !== 'file') {
      platform.exportSecret(secret.target.kind, secret.target.name, secret);
    }
  }
  const outputs = secrets.filter(({ target }) => target.kind === 'output');
  if (outputs.length > 0 && (platform.kind === 'github' || platform.kind === 'cli')) {
    platform.exportSecret('output', JSON_OUTPUT, jsonOutput(outputs));
  }
}

/** Files of one fate share one directory, which the journal names before it is made. */
function writeFiles(
  files: readonly FileSecret[],
  temporaryDirectory: string | undefined,
  journal: Journal | undefined,
): { readonly target: FileSecret['target']; readonly path: string }[] {
  if (files.length === 0) return [];
  if (temporaryDirectory === undefined) throw noTemporaryDirectory();
  const directory = choosePrivateDirectory(temporaryDirectory);
  journal?.intendFiles(directory);
  const inodes = writePrivateFiles(
    directory,
    files.map(({ secret, target }) => ({ ...target, content: secret.value })),
  );
  journal?.madeFiles(directory, inodes);
  return files.map(({ target }) => ({ target, path: join(directory, target.path) }));
}
