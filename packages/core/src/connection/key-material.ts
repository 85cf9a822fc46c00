import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { SenhaseguraError, throwProblems, type Problem } from '../model/errors.ts';
import { Redacted } from '../model/redacted.ts';
import { MAX_HANDWRITTEN_BYTES, readRegularFile, type FileFault } from '../model/regular-file.ts';
import type { AuthenticationInputs } from '../inputs/authentication-inputs.ts';
import type { VaultField } from '../model/secret.ts';
import { decryptWith } from '../vault/decryption.ts';
import type { ClientIdentity } from '../vault/network/transport.ts';

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
  AuthenticationInputs,
  'clientCertificate' | 'clientKey' | 'decryptionKey' | 'decryptionHash'
> & { readonly caCertificate: string | undefined };

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
      readCertificates('ca-certificate', load('ca-certificate', text)),
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

const BEGIN = '-----BEGIN ';

function load(input: string, textOrPath: string): Buffer {
  if (textOrPath.includes(BEGIN)) return Buffer.from(textOrPath);
  const content = readRegularFile(textOrPath, MAX_HANDWRITTEN_BYTES);
  if (!content.ok) throw invalid(input, FAULTS[content.fault]);
  return content.value;
}

const FAULTS: Readonly<Record<FileFault, string>> = {
  unreadable: 'is neither PEM text (-----BEGIN …) nor the path of a readable file',
  special: 'names a directory, a pipe or a device',
  'too-large': 'names a file that is larger than 1 MiB',
};

function loadKey(input: string, textOrPath: string, hide: (secret: Redacted) => void): string {
  const content = load(input, textOrPath).toString();
  // The input itself is hidden already, and this is the same text where it is no path.
  if (content !== textOrPath) hide(new Redacted(content));
  return content;
}

/** Keeps the certificates alone: files hold marks, Windows line ends and remarks that not every reader expects. */
function readCertificates(input: string, content: Buffer): string {
  const pem = content.toString();
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (pem.split('-----BEGIN CERTIFICATE-----').length - 1 !== blocks.length) {
    throw invalid(input, 'contains a truncated certificate');
  }
  if (blocks.length === 0)
    throw invalid(input, 'contains no certificate (-----BEGIN CERTIFICATE-----)');
  const certificates = blocks.map((block) => block.replace(/^[ \t]+|[ \t\r]+$/gm, ''));
  certificates.forEach((certificate, index) => {
    try {
      new X509Certificate(certificate);
    } catch {
      throw invalid(input, `contains an unreadable certificate, number ${index + 1}`);
    }
  });
  return certificates.join('\n');
}

function readIdentity(
  certificate: string,
  key: string | undefined,
  hide: (secret: Redacted) => void,
): ClientIdentity {
  const content = load('client-certificate', certificate);
  if (!content.includes(BEGIN)) {
    return usable(
      { pfx: content, passphrase: key ?? '' },
      'client-certificate',
      'is neither PEM nor a PKCS#12 file that the passphrase in client-key opens; old files must be converted ' +
        '(openssl pkcs12 -legacy)',
    );
  }
  if (key === undefined)
    throw invalid('client-key', 'is missing, but client-certificate requires it');
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
    throw invalid(input, what);
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
  throw invalid(
    'decryption-key',
    'is not an RSA private key without a passphrase (PKCS#8, -----BEGIN PRIVATE KEY-----)',
  );
}

function invalid(input: string, what: string): SenhaseguraError {
  return new SenhaseguraError('ERR_INPUT_INVALID', `The input ${input} ${what}.`);
}
