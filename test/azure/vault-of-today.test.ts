import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { made, shop } from '../e2e/shop.ts';
import { withCertificate } from '../e2e/vault-of-today.ts';
import { makeAuthority } from '../proof/certificates.ts';
import { it } from './pipeline.ts';
import { callsOf } from '../support/vault/emulator.ts';

describe('a vault of today', () => {
  it('has its secrets read the newer way where it lacks the older', async ({ startPipeline }) => {
    const settings = { switches: { 'dsm.application': 'resource404' } } as const;
    const pipeline = await startPipeline({
      seed: { ...shop(), settings },
      variables: { 'System.Debug': 'true' },
    });
    const step = await pipeline.load('db#password -> DB_PASSWORD');
    expect(step.variables.get('DB_PASSWORD')?.value).toBe(pipeline.vault.secrets['db#password']);
    expect(callsOf(pipeline.vault.emulator)).toEqual([
      'POST /iso/oauth2/token',
      'GET /iso/dapp/application',
      'GET /iso/sctm/secret',
    ]);
    expect(pipeline.vault.emulator.connections).toEqual({ tcp: 1, tls: 1 });
    expect(step.stdout).toContain(
      '##vso[task.debug]The secrets were read with GET iso/sctm/secret.',
    );
  });

  it('gives only the secrets that are named, with read: each', async ({ startPipeline }) => {
    const seed = shop({ 'a/b': { k: made('a') }, c: { k: made('c') } });
    const pipeline = await startPipeline({ seed });
    const step = await pipeline.load('a/b#k -> A', { inputs: { read: 'each' } });
    expect(step.variables.get('A')?.value).toBe(pipeline.vault.secrets['a/b#k']);
    expect(callsOf(pipeline.vault.emulator).slice(1)).toEqual(['GET /iso/sctm/secret/a%2Fb']);
  });

  it('gives a certificate and its key as they are', async ({ startPipeline }) => {
    const { certificate, key } = await (await makeAuthority()).issue();
    const pipeline = await startPipeline({ seed: withCertificate(shop(), certificate, key) });
    const step = await pipeline.load('certificate:12#key -> file:tls.key');
    const path = step.variables.get('TLS_KEY')?.value ?? '';
    const pkcs8 = createPrivateKey(key).export({ type: 'pkcs8', format: 'pem' });
    expect(readFileSync(path, 'utf8')).toBe(pkcs8);
  });
});
