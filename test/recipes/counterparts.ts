import { expect } from 'vitest';
import { startConnectProxy } from '../support/vault/connect-proxy.ts';
import type { Counterpart } from './expectation.ts';
import { startNpmRegistry } from './npm-registry.ts';

/** The package that the recipe publishes. */
export const PACKAGE = { name: '@shop/api', version: '1.2.3' };

/** A registry that must get the package with the token of the vault. */
export async function npmRegistry(): Promise<Counterpart> {
  const registry = await startNpmRegistry();
  return {
    addresses: {
      'https://npm.example.com': `http://${registry.host}`,
      '//npm.example.com': `//${registry.host}`,
    },
    judge: (values) => {
      const authorization = `Bearer ${values['team/shop/npm#NPM_TOKEN'] ?? ''}`;
      expect(registry.published).toEqual([{ ...PACKAGE, authorization }]);
    },
    [Symbol.asyncDispose]: async () => registry[Symbol.asyncDispose](),
  };
}

/** A proxy that must see the vault, and nothing else. */
export async function proxy(): Promise<Counterpart> {
  const server = await startConnectProxy(200, { 'vault.example.com': '127.0.0.1' });
  return {
    addresses: { 'http://proxy.example.com:3128': `http://${server.host}` },
    resolvesVault: true,
    judge: () => {
      expect(server.tunnels.length).toBeGreaterThan(0);
      expect(new Set(server.tunnels).size).toBe(1);
    },
    [Symbol.asyncDispose]: async () => server[Symbol.asyncDispose](),
  };
}
