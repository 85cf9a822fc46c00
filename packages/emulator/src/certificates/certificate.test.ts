import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from './certificate.ts';

describe('the certificate of an emulator', () => {
  const made = makeCertificate(['vault.example', '10.0.0.1', 'fe80::1:2']);
  const server = new X509Certificate(made.certificate);
  const ca = new X509Certificate(made.ca);

  it('is signed by its CA, which signs itself and nothing below', () => {
    expect(server.checkIssued(ca)).toBe(true);
    expect(server.verify(ca.publicKey)).toBe(true);
    expect(ca.verify(ca.publicKey)).toBe(true);
    expect([ca.ca, server.ca]).toEqual([true, false]);
  });

  it.each(['localhost', 'vault.example'])('covers the name %s', (name) =>
    expect(server.checkHost(name)).toBe(name),
  );

  it.each(['127.0.0.1', '::1', '10.0.0.1', 'fe80::1:2'])('covers the address %s', (address) =>
    expect(server.checkIP(address)).toBe(address),
  );

  it('covers nothing else', () => {
    expect(server.checkHost('evil.example')).toBeUndefined();
    expect(server.checkIP('10.0.0.2')).toBeUndefined();
  });

  it('is valid now, for at most a year', () => {
    const now = Date.now();
    expect(Date.parse(server.validFrom)).toBeLessThan(now);
    expect(Date.parse(server.validTo)).toBeGreaterThan(now);
    expect(Date.parse(server.validTo)).toBeLessThan(now + 366 * 86_400_000);
  });

  it('differs each time', () => {
    const other = new X509Certificate(makeCertificate([]).certificate);
    expect(other.serialNumber).not.toBe(server.serialNumber);
    expect(other.verify(ca.publicKey)).toBe(false);
  });
});
