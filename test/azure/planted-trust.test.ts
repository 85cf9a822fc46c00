import { describe, expect } from 'vitest';
import { startConnectProxy } from '../support/vault/connect-proxy.ts';
import { it, warnings } from './pipeline.ts';

const SECRETS = 'db#password -> DB_PASSWORD';
const VAULT = 'vault.test';
const TUNNELS = { [VAULT]: '127.0.0.1' };

// Whoever answers under the vault's name, with a certificate of an authority that is trusted, gets
// the client secret.
describe('an authority and a proxy that a printed line made variables of the job', () => {
  const authorities = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'Agent.CAInfo'];
  const proxies = ['HTTPS_PROXY', 'Agent.ProxyUrl'];
  const pairs = authorities.flatMap((authority) => proxies.map((proxy) => [authority, proxy]));

  for (const [authority = '', address = ''] of pairs) {
    it(`are refused together: ${authority} and ${address}`, async ({ startPipeline }) => {
      await using proxy = await startConnectProxy(200, TUNNELS);
      const pipeline = await startPipeline({ vaultName: VAULT });
      const { variables } = pipeline.agent;
      const value = pipeline.vault.emulator.caFile ?? '';
      variables.set(authority, { value, secret: false });
      variables.set(address, { value: `http://${proxy.host}`, secret: false });

      const refused = await pipeline.load(SECRETS, { inputs: { caCertificate: '' } });
      expect(refused.errors).toEqual([expect.stringMatching(/together .*caCertificate/)]);
      expect(proxy.tunnels).toEqual([]);

      const step = await pipeline.load(SECRETS);
      expect([step.result, warnings(step)]).toEqual(['Succeeded', []]);
      expect(proxy.tunnels).toHaveLength(1);
    });
  }
});
