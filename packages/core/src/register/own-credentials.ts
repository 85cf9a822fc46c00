import { readFileSync, statSync } from 'node:fs';
import { secretInputs, type InputContext } from '../inputs/inputs.ts';
import type { RawInputs } from '../inputs/input-reader.ts';
import { Redacted } from '../model/redacted.ts';

const MAX_BYTES = 2 ** 20;

/**
 * What logs this run in, none of which may be registered: of a private key that is given as a file, what the file holds,
 * as its path is no secret.
 */
export function ownCredentials(raw: RawInputs, context: InputContext): readonly Redacted[] {
  const key = raw['client-key']?.trim();
  return secretInputs(raw, context).map((credential) => {
    const text = credential.reveal();
    return text === key ? new Redacted(contentOf(text) ?? text) : credential;
  });
}

function contentOf(path: string): string | undefined {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= MAX_BYTES ? readFileSync(path, 'utf8') : undefined;
  } catch {
    // The text of a key, or a passphrase.
    return undefined;
  }
}
