import type { InputContext } from '../inputs/connection-inputs.ts';
import { secretInputs } from '../inputs/secret-inputs.ts';
import type { RawInputs } from '../inputs/input-reader.ts';
import { Redacted } from '../model/redacted.ts';
import { MAX_HANDWRITTEN_BYTES, readRegularText } from '../model/regular-file.ts';

/**
 * The credentials of this run, which must never be registered. A private key that is given as a
 * file counts by its content, because a path isn't a secret.
 */
export function ownCredentials(raw: RawInputs, context: InputContext): readonly Redacted[] {
  const key = raw['client-key']?.trim();
  return secretInputs(raw, context).map((credential) => {
    const text = credential.reveal();
    if (text !== key) return credential;
    // What can't be read is the text of a key, or a passphrase.
    return new Redacted(readRegularText(text, MAX_HANDWRITTEN_BYTES) ?? text);
  });
}
