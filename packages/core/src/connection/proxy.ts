import { SenhaseguraError } from '../model/errors.ts';
import { Redacted } from '../model/redacted.ts';
import { isLoopback, type VaultUrl } from '../inputs/vault-url.ts';
import type { ProxyEnvironment } from '../platform/runtime.ts';
import type { ProxyServer } from '../vault/network/transport.ts';

/**
 * Finds the proxy that the environment names for the vault: `HTTPS_PROXY`, unless `NO_PROXY` lists
 * the host; the lower-case names come first, as they do for curl. A vault on this machine is always
 * reached directly.
 *
 * @returns The proxy with every form of its password that must be masked, or undefined.
 * @throws ERR_INPUT_INVALID when the variable is not a valid URL of an HTTP proxy; it is never
 *   quoted.
 */
export function proxyFor(
  vault: VaultUrl,
  environment: ProxyEnvironment,
): (ProxyServer & { readonly secrets: readonly Redacted[] }) | undefined {
  const text = variable(environment, 'HTTPS_PROXY');
  if (text === '' || vault.href === '') return undefined;
  const { hostname, port, protocol } = new URL(vault.href);
  if (protocol !== 'https:' || isLoopback(hostname)) return undefined;
  if (isExempt(hostname, port || '443', variable(environment, 'NO_PROXY'))) return undefined;
  const address = text.includes('://') ? text : `http://${text}`;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address) || !isDecodable(address)) {
    throw new SenhaseguraError(
      'ERR_INPUT_INVALID',
      'The environment variable HTTPS_PROXY is not the URL of an HTTP proxy, such as ' +
        'http://proxy.example.com:3128.',
    );
  }
  const url = new URL(address);
  return { url: new Redacted(url.href), host: url.host, secrets: secretsOf(url) };
}

function variable(environment: ProxyEnvironment, name: string): string {
  return (environment[name.toLowerCase()]?.trim() || environment[name]?.trim()) ?? '';
}

/**
 * As curl and the runner's own client read it: a host names its subdomains too, with or without a
 * dot before it.
 */
function isExempt(hostname: string, port: string, list: string): boolean {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === '*' || `[${entry}]` === hostname) return true;
      const [, name = '', only] = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(entry) ?? [];
      if (name === '' || (only !== undefined && only !== port)) return false;
      return hostname === name || hostname.endsWith(`.${name}`);
    });
}

function secretsOf({ username, password }: URL): Redacted[] {
  if (password === '') return [];
  const pairs = [password, `${username}:${password}`];
  return [...new Set([...pairs, ...pairs.map(decodeURIComponent)])].map(
    (text) => new Redacted(text),
  );
}

// Clients that tunnel decode user and password, and crash on what can't be decoded.
function isDecodable(address: string): boolean {
  const { username, password } = new URL(address);
  try {
    decodeURIComponent(`${username}:${password}`);
    return true;
  } catch {
    return false;
  }
}
