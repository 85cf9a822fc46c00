import { lookup } from 'node:dns/promises';
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import { once } from 'node:events';
import { printable, problemsOf, proxyFor, type Inputs } from '@senhasegura-action/core';
import type { Environment } from '../settings/environment.ts';
import type { Finding } from './finding.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const SOON_DAYS = 30;

/** Checks the way to the vault: its name, a proxy, its certificate. */
export async function checkNetwork(inputs: Inputs, env: Environment): Promise<Finding[]> {
  const url = new URL(inputs.url.href);
  const proxy = checkProxy(inputs, env);
  if (proxy !== undefined) return [proxy];
  const address = await checkName(url);
  if (address.state === 'failed' || url.protocol !== 'https:') return [address];
  return [address, await checkCertificate(url, inputs)];
}

/** undefined when the vault is reached directly. */
function checkProxy({ url }: Inputs, env: Environment): Finding | undefined {
  try {
    const proxy = proxyFor(url, env);
    if (proxy === undefined) return undefined;
    const message = `the vault is reached through the proxy ${printable(proxy.host)} (HTTPS_PROXY)`;
    return { check: 'proxy', state: 'ok', message };
  } catch (error) {
    return { check: 'proxy', state: 'failed', ...problemsOf(error)[0]! };
  }
}

async function checkName({ hostname }: URL): Promise<Finding> {
  try {
    const { address } = await lookup(hostname.replace(/^\[|\]$/g, ''));
    return { check: 'address', state: 'ok', message: describe(hostname, address) };
  } catch {
    const message =
      `${printable(hostname)} cannot be resolved. Check the url of the vault and the DNS of ` +
      'this machine.';
    return { check: 'address', state: 'failed', code: 'ERR_NETWORK', message };
  }
}

function describe(hostname: string, address: string): string {
  return hostname === address ? hostname : `${hostname} resolves to ${address}`;
}

/** Only looks: the first request finds out whether the certificate is trusted. */
async function checkCertificate(url: URL, { connectTimeoutMs }: Inputs): Promise<Finding> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const socket = connect({
    host,
    port: Number(url.port || 443),
    servername: /[a-z]/i.test(host) ? host : '',
    rejectUnauthorized: false,
  });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(connectTimeoutMs) });
    return certificateFinding(socket);
  } catch {
    const message =
      `${url.host} does not accept a TLS connection. Check the host and port in url, and ` +
      'firewalls.';
    return { check: 'tls', state: 'failed', code: 'ERR_NETWORK', message };
  } finally {
    socket.destroy();
  }
}

function certificateFinding(socket: TLSSocket): Finding {
  const certificate: Partial<PeerCertificate> = socket.getPeerCertificate();
  const days = Math.floor((Date.parse(certificate.valid_to ?? '') - Date.now()) / DAY_MS);
  const names = [certificate.subject?.CN, certificate.issuer?.CN].map((name) =>
    printable(String(name ?? 'nobody')),
  );
  const end = days < 0 ? `expired ${-days} days ago: renew it` : `expires in ${days} days`;
  const message = `${socket.getProtocol() ?? 'TLS'}, issued to ${names[0]} by ${names[1]}, ${end}`;
  return { check: 'certificate', state: days < SOON_DAYS ? 'warning' : 'ok', message };
}
