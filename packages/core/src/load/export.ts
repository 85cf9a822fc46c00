import type { Journal } from '../lending/journal.ts';
import { jsonOutput } from '../mask/mask.ts';
import type { MaskedSecret } from '../model/secret.ts';
import type { Platform } from '../platform/platform.ts';
import type { Runtime } from '../platform/runtime.ts';
import type { WrittenFile, WrittenFiles } from './secret-files.ts';

/** The reserved output that holds all `output:` entries as one JSON object. */
const JSON_OUTPUT = 'json';

/**
 * Writes the secrets that become files, if there are any.
 *
 * @throws ERR_FILE, ERR_PLATFORM
 */
export async function exportFiles(
  secrets: readonly MaskedSecret[],
  platform: Platform,
  runtime: Runtime,
  journal: Journal | undefined,
): Promise<WrittenFiles> {
  if (secrets.every(({ placement }) => placement.kind !== 'file')) {
    return { files: [], kept: undefined };
  }
  const { writeSecretFiles } = await import(/* webpackIgnore: true */ './secret-files.ts');
  return writeSecretFiles(secrets, platform, runtime, journal);
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
