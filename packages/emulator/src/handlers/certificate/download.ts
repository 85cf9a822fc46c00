import type { KeyObject } from 'node:crypto';
import type { AuthorizedCall } from '../../call/call.ts';
import { pem } from '../../certificates/der.ts';
import { pkcs12 } from '../../certificates/pkcs12.ts';
import { failure } from '../../http/answer.ts';
import { json, type VaultResponse } from '../../http/message.ts';
import type { Switches } from '../../settings/switches.ts';

const FORMATS = ['pfx', 'pem', 'crt'] as const;
type Format = (typeof FORMATS)[number];

/**
 * Contract §19.3: a certificate, with its key encrypted under the password of the call. The answer
 * has no envelope.
 */
export function downloadCertificate(call: AuthorizedCall): VaultResponse {
  const { vault, caller, parameters, switches } = call;
  const id = parameters.text('id');
  const format = FORMATS.find((known) => known === parameters.text('format'));
  const withKey = format === 'pfx' || isSet(parameters.text('download_key'));
  const password = parameters.text('password');
  if (id === '') return refuse(call, 'Parameter not informed: id');
  if (format === undefined) return refuse(call, `Invalid format: use ${FORMATS.join(', ')}`);
  if (withKey && password === '') return refuse(call, 'Parameter not informed: password');
  const stored = vault.certificates.get(id);
  if (stored === undefined || !stored.active || !caller.certificates.has(id)) {
    return failure(call, { http: 400, code: 1049, message: 'Certificate not found' });
  }
  call.note({ type: 'item-read', kind: 'certificate', id });
  const { certificate, privateKey } = stored.pair();
  const key = withKey ? encrypted(privateKey, password) : undefined;
  if (format === 'pfx' && key !== undefined) {
    const file = pkcs12(certificate.raw, key, password);
    return json(200, { format, certificate: file.toString('base64') });
  }
  return json(200, { format, ...textMembers(switches, format, certificate.raw, key) });
}

function textMembers(
  switches: Switches,
  format: Format,
  certificate: Buffer,
  key: Buffer | undefined,
): Readonly<Record<string, string>> {
  const write = writer(switches, format);
  const publicPart = ['CERTIFICATE', certificate] as const;
  if (key === undefined) return { certificate: write(publicPart) };
  const keyPart = ['ENCRYPTED PRIVATE KEY', key] as const;
  if (format === 'pem' && switches['certificate.pemKey'] === 'inside') {
    return { certificate: write(publicPart, keyPart) };
  }
  return { certificate: write(publicPart), key: write(keyPart), key_format: 'key' };
}

type Part = readonly [label: string, der: Buffer];

/** The page doesn't say what the text is: base64 of DER, PEM, or base64 of PEM. */
function writer(switches: Switches, format: Format): (...parts: readonly Part[]) => string {
  const encoding = switches['certificate.encoding'];
  const vendor = format === 'pem' ? 'pem' : 'der';
  const chosen = encoding === 'vendor' ? vendor : encoding;
  return (...parts) => {
    if (chosen === 'der' && parts.length === 1) return parts[0]?.[1].toString('base64') ?? '';
    const text = parts.map(([label, der]) => pem(label, der)).join('');
    return chosen === 'pem' ? text : Buffer.from(text).toString('base64');
  };
}

function encrypted(key: KeyObject, passphrase: string): Buffer {
  return key.export({ format: 'der', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase });
}

/** The table calls it a text, the sample sends `true`. */
function isSet(value: string): boolean {
  return !['', 'false', '0'].includes(value);
}

function refuse(call: AuthorizedCall, message: string): VaultResponse {
  call.note({ type: 'refused', reason: message });
  return failure(call, { http: 400, message });
}
