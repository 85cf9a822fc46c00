import { X509Certificate } from 'node:crypto';
import { SenhaseguraError } from '../model/errors.ts';
import { MAX_HANDWRITTEN_BYTES, readRegularFile, type FileFault } from '../model/regular-file.ts';

/** How every block of a PEM text begins. */
export const PEM_BEGIN = '-----BEGIN ';

/**
 * Reads what an input holds or names.
 *
 * @throws ERR_INPUT_INVALID
 */
export function readPemInput(input: string, textOrPath: string): Buffer {
  if (textOrPath.includes(PEM_BEGIN)) return Buffer.from(textOrPath);
  const content = readRegularFile(textOrPath, MAX_HANDWRITTEN_BYTES);
  if (!content.ok) throw invalidInput(input, FAULTS[content.fault]);
  return content.value;
}

const FAULTS: Readonly<Record<FileFault, string>> = {
  unreadable: 'is neither PEM text (-----BEGIN …) nor the path of a readable file',
  special: 'names a directory, a pipe or a device',
  'too-large': 'names a file that is larger than 1 MiB',
};

/**
 * Keeps the certificates alone: files hold marks, Windows line ends and remarks that not every
 * reader expects.
 *
 * @throws ERR_INPUT_INVALID
 */
export function readCertificates(input: string, content: Buffer): string {
  const pem = content.toString();
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (pem.split('-----BEGIN CERTIFICATE-----').length - 1 !== blocks.length) {
    throw invalidInput(input, 'contains a truncated certificate');
  }
  if (blocks.length === 0)
    throw invalidInput(input, 'contains no certificate (-----BEGIN CERTIFICATE-----)');
  const certificates = blocks.map((block) => block.replace(/^[ \t]+|[ \t\r]+$/gm, ''));
  certificates.forEach((certificate, index) => {
    try {
      new X509Certificate(certificate);
    } catch {
      throw invalidInput(input, `contains an unreadable certificate, number ${index + 1}`);
    }
  });
  return certificates.join('\n');
}

/** ERR_INPUT_INVALID about an input, which `what` completes. */
export function invalidInput(input: string, what: string): SenhaseguraError {
  return new SenhaseguraError('ERR_INPUT_INVALID', `The input ${input} ${what}.`);
}
