import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { SenhaseguraError, throwProblems, type Problem } from '../model/errors.ts';
import type { AuthenticationInputs } from '../inputs/authentication-inputs.ts';
import type { ClientIdentity } from '../vault/transport.ts';

/** Certificates and keys of the inputs, read and tried out. */
export interface KeyMaterial {
  /** PEM certificates, cleaned; undefined: the system's roots. */
  readonly ca: string | undefined;
  readonly client: ClientIdentity | undefined;
  readonly decryptionKey: KeyObject | undefined;
}

/** The inputs that are PEM text or the path of a file. */
export type KeyInputs = Pick<
  AuthenticationInputs,
  'clientCertificate' | 'clientKey' | 'decryptionKey'
> & { readonly caCertificate: string | undefined };

/**
 * Reads every certificate and key before anything is sent.
 *
 * @throws {@link ProblemsError} ERR_INPUT_INVALID with everything that cannot be read or used, never quoting it.
 */
export function readKeyMaterial(inputs: KeyInputs): KeyMaterial {
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
      readIdentity(text, inputs.clientKey?.reveal()),
    ),
    decryptionKey: given(inputs.decryptionKey?.reveal(), readDecryptionKey),
  };
  throwProblems(problems);
  return material;
}

const BEGIN = '-----BEGIN ';

function load(input: string, textOrPath: string): Buffer {
  if (textOrPath.includes(BEGIN)) return Buffer.from(textOrPath);
  try {
    return readFileSync(textOrPath);
  } catch {
    throw invalid(input, 'is neither PEM text (-----BEGIN …) nor the path of a readable file');
  }
}

/** Keeps the certificates alone: files hold marks, Windows line ends and remarks that not every reader expects. */
function readCertificates(input: string, content: Buffer): string {
  const pem = content.toString();
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (pem.split('-----BEGIN CERTIFICATE-----').length - 1 !== blocks.length) {
    throw invalid(input, 'holds a certificate that is cut off');
  }
  if (blocks.length === 0)
    throw invalid(input, 'holds no certificate (-----BEGIN CERTIFICATE-----)');
  const certificates = blocks.map((block) => block.replace(/^[ \t]+|[ \t\r]+$/gm, ''));
  certificates.forEach((certificate, index) => {
    try {
      new X509Certificate(certificate);
    } catch {
      throw invalid(input, `holds a certificate that cannot be read, number ${index + 1}`);
    }
  });
  return certificates.join('\n');
}

function readIdentity(certificate: string, key: string | undefined): ClientIdentity {
  const content = load('client-certificate', certificate);
  if (!content.includes(BEGIN)) {
    return usable(
      { pfx: content, passphrase: key ?? '' },
      'client-certificate',
      'is neither PEM nor a PKCS#12 file that the passphrase in client-key opens; old files must be converted ' +
        '(openssl pkcs12 -legacy)',
    );
  }
  if (key === undefined) throw invalid('client-key', 'is missing: client-certificate needs it');
  const identity = {
    cert: readCertificates('client-certificate', content),
    key: load('client-key', key).toString(),
  };
  return usable(
    identity,
    'client-key',
    'cannot be read, or belongs to another certificate than client-certificate; an encrypted key must be decrypted ' +
      'or come as a PKCS#12 file',
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

function readDecryptionKey(textOrPath: string): KeyObject {
  const pem = load('decryption-key', textOrPath);
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch {
    // What OpenSSL says about it helps nobody.
  }
  throw invalid(
    'decryption-key',
    'is no RSA private key without a passphrase (PKCS#8, -----BEGIN PRIVATE KEY-----)',
  );
}

function invalid(input: string, what: string): SenhaseguraError {
  return new SenhaseguraError('ERR_INPUT_INVALID', `The input ${input} ${what}.`);
}
