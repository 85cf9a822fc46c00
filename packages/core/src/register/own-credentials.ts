import { secretInputs, type InputContext } from '../inputs/inputs.ts';
import type { RawInputs } from '../inputs/input-reader.ts';
import { Redacted } from '../model/redacted.ts';
import { MAX_HANDWRITTEN_BYTES, readRegularText } from '../model/regular-file.ts';

/**
 * What logs this run in, none of which may be registered: of a private key that is given as a file,
 * what the file holds, as its path is no secret.
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
