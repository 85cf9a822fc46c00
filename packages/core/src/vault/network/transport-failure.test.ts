import { describe, expect, it } from 'vitest';
import { describeFailure, refusedByProxy } from './transport-failure.ts';

const failureOf = (code: string, sent = false) =>
  describeFailure(Object.assign(new Error('s3cret'), { code }), 'vault.example', sent);

describe('describeFailure', () => {
  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS', 'self-signed'],
    ['CERT_HAS_EXPIRED', 'ERR_TLS', 'expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_TLS', 'another host name'],
    ['INVALID_PURPOSE', 'ERR_TLS', 'not accepted (INVALID_PURPOSE)'],
    ['PATH_LENGTH_EXCEEDED', 'ERR_TLS', 'not accepted'],
    ['EPROTO', 'ERR_TLS', 'TLS 1.2 or newer'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'ERR_TLS', 'TLS 1.2 or newer'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'ERR_TLS', 'client-certificate'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'ERR_TLS', 'client-certificate'],
    ['HPE_HEADER_OVERFLOW', 'ERR_ANSWER', 'did not answer in HTTP'],
    ['ECONNREFUSED', 'ERR_NETWORK', 'refused the connection'],
    ['ENOTFOUND', 'ERR_NETWORK', 'cannot be resolved'],
    ['ESOMETHING', 'ERR_NETWORK', 'could not be asked (ESOMETHING)'],
    ['not a code', 'ERR_NETWORK', 'could not be asked (UNKNOWN)'],
  ])('translates %s', (code, expected, text) => {
    const failure = failureOf(code);
    expect(failure.code).toBe(expected);
    expect(failure.message).toContain(text);
    expect(failure.message).not.toContain('s3cret');
  });

  it.each([
    ['ECONNRESET', true],
    ['EAI_AGAIN', true],
    ['ENOTFOUND', false],
    ['INVALID_PURPOSE', false],
  ])('knows whether %s may pass: %s', (code, transient) => {
    expect(failureOf(code).transient).toBe(transient);
  });

  it('passes its own failures on', () => {
    const failure = refusedByProxy('vault.example', 407);
    expect(describeFailure(failure, 'other', true)).toBe(failure);
  });
});
