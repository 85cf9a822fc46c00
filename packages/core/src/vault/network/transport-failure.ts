import { errnoOf } from '../../model/errno.ts';
import { TransportError } from './transport.ts';

// OpenSSL's verification results as Node names them (node:tls, "X509 certificate error codes").
const CERTIFICATE_FAILURES: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not yet valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
};
const UNKNOWN_ISSUER = /^(UNABLE_TO|SELF_SIGNED|CERT_UNTRUSTED|DEPTH_ZERO_SELF_SIGNED)/;

const CONNECTION_FAILURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ENOTFOUND: 'cannot be resolved (DNS)',
  EAI_AGAIN: 'cannot be resolved at the moment (DNS)',
  EHOSTUNREACH: 'cannot be reached from this runner',
  ENETUNREACH: 'cannot be reached from this runner',
  ECONNRESET: 'closed the connection before it answered',
  EPIPE: 'closed the connection before it answered',
  ETIMEDOUT: 'did not answer in time',
};

/**
 * Translates an error of Node's network stack. Only its `code` is used, as messages and properties
 * of such errors may quote headers and addresses.
 *
 * @param sent - Whether any byte of the request may have reached the vault.
 */
export function describeFailure(error: unknown, host: string, sent: boolean): TransportError {
  if (error instanceof TransportError) return error;
  const code = errnoOf(error) ?? 'UNKNOWN';
  const certificate = CERTIFICATE_FAILURES[code] ?? unusual(code);
  if (certificate !== undefined) {
    const issuerIsUnknown = UNKNOWN_ISSUER.test(code);
    const message = untrusted(host, code, certificate);
    return new TransportError('ERR_TLS', message, false, false, issuerIsUnknown);
  }
  if (code === 'ERR_PROXY_TUNNEL') return refusedByProxy(host, statusOf(error));
  if (/_ALERT_(CERTIFICATE|BAD_CERTIFICATE|UNKNOWN_CA|HANDSHAKE)/.test(code)) {
    return new TransportError(
      'ERR_TLS',
      `The vault at ${host} refused the TLS connection (${code}): it may require another ` +
        'client certificate. Check the ' +
        'inputs client-certificate and client-key.',
      false,
    );
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) {
    return new TransportError(
      'ERR_TLS',
      `No TLS connection to ${host} (${code}): the server must speak TLS 1.2 or newer on ` +
        'that port. Check the url of the vault.',
      false,
    );
  }
  if (code.startsWith('HPE_')) {
    return new TransportError('ERR_ANSWER', `${host} did not answer in HTTP (${code}).`, true);
  }
  const connection = CONNECTION_FAILURES[code] ?? `could not be asked (${code})`;
  return new TransportError(
    'ERR_NETWORK',
    `The vault at ${host} ${connection}. Check the url of the vault, and that this runner ` +
      'can reach it.',
    sent,
    // A name without an address is a typing error far more often than an outage, which is
    // EAI_AGAIN.
    code !== 'ENOTFOUND',
  );
}

/**
 * The proxy did not open the way to the vault.
 *
 * @param status - What it answered, 0 when that is not known.
 */
export function refusedByProxy(host: string, status: number): TransportError {
  const remedy =
    status === 407
      ? 'Give user and password in HTTPS_PROXY, as in http://user:password@proxy.example.com:3128'
      : 'Check HTTPS_PROXY, or list the host of the vault in NO_PROXY';
  return new TransportError(
    'ERR_NETWORK',
    `Could not connect to ${host}: the proxy answered HTTP ${status}. ${remedy}.`,
    false,
    status >= 500,
  );
}

function statusOf(error: unknown): number {
  const status: unknown = error instanceof Error && 'statusCode' in error && error.statusCode;
  return typeof status === 'number' ? status : 0;
}

/** Node names some seventy results of verification; the less usual ones share a text. */
function unusual(code: string): string | undefined {
  if (UNKNOWN_ISSUER.test(code)) return 'its certificate was issued by an unknown CA';
  return /_/.test(code) && !/^(E|HPE_|UND_)/.test(code)
    ? 'its certificate is not accepted'
    : undefined;
}

function untrusted(host: string, code: string, certificate: string): string {
  const remedy =
    code === 'ERR_TLS_CERT_ALTNAME_INVALID'
      ? 'Use a host name in url that is in the certificate.'
      : code.startsWith('CERT_')
        ? 'Renew the certificate, or correct the clock of this runner.'
        : 'Give its CA certificate in the input ca-certificate (PEM text or a path).';
  return `The vault at ${host} is not trusted: ${certificate} (${code}). ${remedy}`;
}
