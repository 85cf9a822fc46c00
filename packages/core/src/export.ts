import { join } from 'node:path';
import type { Journal } from './journal.ts';
import { jsonOutput } from './mask.ts';
import type { Platform } from './platform.ts';
import { writePrivateFiles } from './private-directory.ts';
import type { MaskedSecret, Target } from './secret.ts';

type FileTarget = Extract<Target, { kind: 'file' }>;

/** The reserved output that holds all `output:` entries as one JSON object. */
const JSON_OUTPUT = 'json';

/**
 * Hands masked secrets over: files first, because they may fail, then variables.
 *
 * @param directory - The private directory that the journal already names; undefined when there are no files.
 * @throws ERR_FILE
 */
export function exportSecrets(
  secrets: readonly MaskedSecret[],
  platform: Platform,
  directory: string | undefined,
  journal: Journal | undefined,
): void {
  const files = secrets.flatMap((secret) =>
    secret.target.kind === 'file' ? [{ secret, target: secret.target }] : [],
  );
  if (directory !== undefined) {
    const inodes = writePrivateFiles(
      directory,
      files.map(({ secret, target }) => ({ ...target, content: secret.value })),
    );
    journal?.madeFiles(directory, inodes);
    for (const { target } of files) exportPath(target, directory, platform);
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

function exportPath(target: FileTarget, directory: string, platform: Platform): void {
  for (const kind of target.pathKinds) {
    platform.exportPath(kind, target.pathName, join(directory, target.path));
  }
}
