import { createPrivateKey, type KeyObject } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { SenhaseguraError, throwProblems, type Problem } from '../model/errors.ts';
import { Redacted } from '../model/redacted.ts';
import type { WayInputs } from '../inputs/way-inputs.ts';
import type { VaultField } from '../model/secret.ts';
import { decryptWith } from '../vault/decryption.ts';
import type { ClientIdentity } from '../vault/network/transport.ts';
import { invalidInput, PEM_BEGIN, readCertificates, readPemInput } from './pem-input.ts';

/** Certificates and keys of the inputs, read and tried out. */
export interface KeyMaterial {
  /** PEM certificates, cleaned; undefined: the system's roots. */
  readonly ca: string | undefined;
  readonly client: ClientIdentity | undefined;
  /** Decrypts a field where the authorization's values are encrypted; undefined without a key. */
  readonly decrypt: ((field: VaultField) => VaultField) | undefined;
}

/** The inputs that are PEM text or the path of a file. */
export type KeyInputs = Pick<
  WayInputs,
  'caCertificate' | 'clientCertificate' | 'clientKey' | 'decryptionKey' | 'decryptionHash'
>;

/**
 * Reads every certificate and key before anything is sent.
 *
 * @param hide - Masks what the file of a key holds before it is used; only its path is an input.
 * @throws {@link ProblemsError} ERR_INPUT_INVALID with everything that cannot be read or used,
 *   never quoting it.
 */
export function readKeyMaterial(inputs: KeyInputs, hide: (secret: Redacted) => void): KeyMaterial {
  const problems: Problem[] = [];
  const given = <T>(text: string | undefined, read: (text: string) => T): T | undefined => {
    try {
      return text === undefined ? undefined : read(text);
    } catch (error) {
      if (!(error instanceof SenhaseguraError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const material = {
    ca: given(inputs.caCertificate, (text) =>
      readCertificates('ca-certificate', readPemInput('ca-certificate', text)),
    ),
    client: given(inputs.clientCertificate, (text) =>
      readIdentity(text, inputs.clientKey?.reveal(), hide),
    ),
    decrypt: given(inputs.decryptionKey?.reveal(), (text) =>
      decryptWith(readDecryptionKey(text, hide), inputs.decryptionHash),
    ),
  };
  throwProblems(problems);
  return material;
}

function loadKey(input: string, textOrPath: string, hide: (secret: Redacted) => void): string {
  const content = readPemInput(input, textOrPath).toString();
  // The input itself is hidden already, and this is the same text where the input isn't a path.
  if (content !== textOrPath) hide(new Redacted(content));
  return content;
}

function readIdentity(
  certificate: string,
  key: string | undefined,
  hide: (secret: Redacted) => void,
): ClientIdentity {
  const content = readPemInput('client-certificate', certificate);
  if (!content.includes(PEM_BEGIN)) {
    return usable(
      { pfx: content, passphrase: key ?? '' },
      'client-certificate',
      'is neither PEM nor a PKCS#12 file that the passphrase in client-key opens; old ' +
        'files must be converted ' +
        '(openssl pkcs12 -legacy)',
    );
  }
  if (key === undefined)
    throw invalidInput('client-key', 'is missing, but client-certificate requires it');
  const identity = {
    cert: readCertificates('client-certificate', content),
    key: loadKey('client-key', key, hide),
  };
  return usable(
    identity,
    'client-key',
    'cannot be read, or does not match client-certificate; decrypt an encrypted key, ' +
      'or give a PKCS#12 file',
  );
}

function usable(identity: ClientIdentity, input: string, what: string): ClientIdentity {
  try {
    createSecureContext(identity);
    return identity;
  } catch {
    throw invalidInput(input, what);
  }
}

function readDecryptionKey(textOrPath: string, hide: (secret: Redacted) => void): KeyObject {
  const pem = loadKey('decryption-key', textOrPath, hide);
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch {
    // What OpenSSL says about it helps nobody.
  }
  throw invalidInput(
    'decryption-key',
    'is not an RSA private key without a passphrase (PKCS#8, -----BEGIN PRIVATE KEY-----)',
  );
}
