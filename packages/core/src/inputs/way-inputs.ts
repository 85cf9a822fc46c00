import { Redacted } from '../model/redacted.ts';
import type { InputReader } from './input-reader.ts';
import type { ChoiceOf, InputName } from './input-table.ts';
import { parseVaultUrl, type VaultUrl } from './vault-url.ts';

/** What a connection to the vault needs to be opened. Times are in milliseconds. */
export interface WayInputs {
  readonly url: VaultUrl;
  /** PEM text or a path. */
  readonly caCertificate: string | undefined;
  readonly insecureSkipTlsVerify: boolean;
  /** PEM text or a path. */
  readonly clientCertificate: string | undefined;
  /** PEM text or a path; the passphrase of a PKCS#12 file. */
  readonly clientKey: Redacted | undefined;
  /** PEM text or a path. It is read with the other keys. */
  readonly decryptionKey: Redacted | undefined;
  readonly decryptionHash: ChoiceOf<'decryption-hash'>;
  readonly connectTimeoutMs: number;
  readonly timeoutMs: number;
}

/** Reads what a connection needs; reports what is wrong with it. A missing url isn't reported. */
export function readWayInputs(reader: InputReader): WayInputs {
  const inputs = {
    url: readUrl(reader),
    caCertificate: reader.text('ca-certificate'),
    insecureSkipTlsVerify: reader.boolean('insecure-skip-tls-verify'),
    clientCertificate: reader.text('client-certificate'),
    clientKey: redacted(reader, 'client-key'),
    decryptionKey: redacted(reader, 'decryption-key'),
    decryptionHash: reader.choice('decryption-hash'),
    connectTimeoutMs: reader.milliseconds('connect-timeout'),
    timeoutMs: reader.milliseconds('timeout'),
  };
  if (inputs.clientKey !== undefined && inputs.clientCertificate === undefined) {
    reader.report('ERR_INPUT_MISSING', 'The input client-key works only with client-certificate.');
  }
  return inputs;
}

function readUrl(reader: InputReader): VaultUrl {
  const text = reader.text('url');
  if (text !== undefined) {
    const url = parseVaultUrl(text);
    if (url.ok) return url.value;
    reader.refuse('url', url.fault, 'ERR_URL');
  }
  return { href: '', host: '' };
}

function redacted(reader: InputReader, name: InputName): Redacted | undefined {
  const text = reader.text(name);
  return text === undefined ? undefined : new Redacted(text);
}
