import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { makeCertificate } from '../../packages/emulator/src/certificates/certificate.ts';
import { made, shop } from '../e2e/shop.ts';
import { startConnectProxy } from '../support/vault/connect-proxy.ts';
import { it, warnings } from './pipeline.ts';

const SECRETS = 'db#password -> DB_PASSWORD';
const VAULT = 'vault.test';
const TUNNELS = { [VAULT]: '127.0.0.1' };

describe('the proxy of the agent', () => {
  it('carries main and post, with user and password', async ({ startPipeline }) => {
    await using proxy = await startConnectProxy(200, TUNNELS);
    const password = `p@ss:w%/${made('proxy')}`;
    const pipeline = await startPipeline({
      vaultName: VAULT,
      variables: { 'Agent.ProxyUrl': `http://${proxy.host}`, 'Agent.ProxyUsername': 'agent smith' },
      secrets: { 'Agent.ProxyPassword': password },
    });
    const main = await pipeline.load('pam-credential:77#password -> ADMIN');
    expect(main.errors).toEqual([]);
    expect(pipeline.lent.custodies).toEqual(['77']);
    await pipeline.end();
    expect(pipeline.lent.custodies).toEqual([]);
    const { port } = new URL(pipeline.vault.emulator.url);
    const basic = Buffer.from(`agent smith:${password}`).toString('base64');
    expect(proxy.tunnels).toEqual([`${VAULT}:${port}`, `${VAULT}:${port}`]);
    expect(proxy.credentials).toEqual([`Basic ${basic}`, `Basic ${basic}`]);
    expect(main.masks).toContain(password);
  });

  it('is passed over for a vault that its list of exceptions has', async ({ startPipeline }) => {
    await using proxy = await startConnectProxy(503, TUNNELS);
    const pipeline = await startPipeline({
      vaultName: VAULT,
      variables: {
        'Agent.ProxyUrl': `http://${proxy.host}`,
        'Agent.ProxyBypassList': JSON.stringify(['[', '^https://VAULT\\.']),
      },
    });
    const main = await pipeline.load(SECRETS, {
      inputs: { retryBudget: '1', connectTimeout: '1' },
    });
    // Nothing resolves the name, so a direct connection fails. What matters: the proxy was not
    // asked.
    expect(main.errors).toEqual([expect.stringMatching(/^(?!.*proxy).*vault\.test.*ERR_NETWORK/)]);
    expect(proxy.tunnels).toEqual([]);
  });

  it('is named, without its password, when it refuses', async ({ startPipeline }) => {
    await using proxy = await startConnectProxy(407, TUNNELS);
    const pipeline = await startPipeline({
      vaultName: VAULT,
      variables: { 'Agent.ProxyUrl': `http://${proxy.host}` },
    });
    const main = await pipeline.load(SECRETS, { inputs: { retryBudget: '1' } });
    expect(main.errors).toEqual([expect.stringMatching(/the proxy answered HTTP 407/)]);
  });

  it("that isn't an address is named as a setting of the agent", async ({ startPipeline }) => {
    const pipeline = await startPipeline({ variables: { 'Agent.ProxyUrl': 'not an address' } });
    const main = await pipeline.load(SECRETS);
    expect(main.errors).toEqual([expect.stringMatching(/Agent\.ProxyUrl.*ERR_INPUT_INVALID/)]);
  });

  it('may be the one of the environment', async ({ startPipeline }) => {
    await using proxy = await startConnectProxy(200, TUNNELS);
    const pipeline = await startPipeline({ vaultName: VAULT });
    const main = await pipeline.load(SECRETS, { env: { HTTPS_PROXY: proxy.host } });
    expect(main.result).toBe('Succeeded');
    expect(proxy.tunnels).toHaveLength(1);
  });
});

describe('the certificates of the agent', () => {
  it('trusts its authority', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const inputs = { caCertificate: '' };
    const before = await pipeline.load(SECRETS, { inputs });
    expect(before.errors).toEqual([expect.stringContaining('ERR_TLS')]);
    const file = pipeline.vault.emulator.caFile ?? '';
    pipeline.agent.variables.set('Agent.CAInfo', { value: file, secret: false });
    expect((await pipeline.load(SECRETS, { inputs })).result).toBe('Succeeded');
  });

  it('leaves an authority of the inputs alone', async ({ startPipeline }) => {
    const pipeline = await startPipeline({ variables: { 'Agent.CAInfo': '/nowhere/ca.pem' } });
    expect((await pipeline.load(SECRETS)).result).toBe('Succeeded');
  });

  it('shows its client certificate to a vault that asks for one', async ({ startPipeline }) => {
    // The vault knows a client by the fingerprint of its certificate alone, so any will do.
    const client = makeCertificate([]);
    const seed = shop();
    const [application] = seed.applications;
    const fingerprint = new X509Certificate(client.certificate).fingerprint256;
    const pipeline = await startPipeline({
      filesStay: true,
      seed: {
        ...seed,
        applications: [
          {
            ...application,
            name: 'shop-api',
            authorizations: (application?.authorizations ?? []).map((one) => ({
              ...one,
              certificate_fingerprint: fingerprint,
            })),
          },
        ],
      },
    });
    expect((await pipeline.load(SECRETS)).result).toBe('Failed');
    for (const [name, content] of Object.entries({
      cert: client.certificate,
      key: client.privateKey,
    })) {
      writeFileSync(join(pipeline.agent.folders.home, name), content, { mode: 0o600 });
    }
    const { home } = pipeline.agent.folders;
    const { variables } = pipeline.agent;
    variables.set('Agent.ClientCert', { value: join(home, 'cert'), secret: false });
    variables.set('Agent.ClientCertKey', { value: join(home, 'key'), secret: false });
    const step = await pipeline.load(SECRETS);
    expect(step.errors).toEqual([]);
    expect(warnings(step)).toEqual([]);
  });

  it('is never a reason not to verify', async ({ startPipeline }) => {
    const pipeline = await startPipeline({
      variables: { 'Agent.SkipCertValidation': 'True' },
    });
    const step = await pipeline.load(SECRETS, { inputs: { caCertificate: '' } });
    expect(step.errors).toEqual([expect.stringContaining('ERR_TLS')]);
  });
});
