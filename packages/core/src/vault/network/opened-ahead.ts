import type https from 'node:https';
import { connect, isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext } from 'node:tls';
import { urlToHttpOptions } from 'node:url';

const HTTPS_PORT = 443;
const open = new WeakSet<Duplex>();

/** Whether a connection was opened ahead, handshake and all, so that it won't say so again. */
export function isOpen(connection: Duplex): boolean {
  return open.has(connection);
}

/**
 * Makes the agent open a connection now, and use it for the first request to the same address.
 *
 * @returns Closes it.
 */
export function openAhead(agent: https.Agent, url: URL): () => void {
  const { hostname, port } = urlToHttpOptions(url);
  const address = { host: hostname ?? '', port: Number(port ?? HTTPS_PORT) };
  const create = agent.createConnection.bind(agent);
  const tcp = connect({ ...agent.options, ...address });
  // Without listeners they would end the process. Whoever wants to use it tries again, and reports.
  tcp.on('error', () => {});
  const opening = secure(tcp, agent, address.host, create).catch(() => undefined);
  let taken = false;
  agent.createConnection = (options, callback) => {
    const isSame = options.host === address.host && Number(options.port) === address.port;
    if (!isSame || taken) return create(options, callback);
    taken = true;
    void opening.then((ahead) => {
      const usable = ahead?.destroyed === false ? ahead : create(options, callback);
      if (usable) callback?.(null, usable);
    });
    return undefined;
  };
  return () => tcp.destroy();
}

/** The authority, which takes OpenSSL some milliseconds, is read while TCP is under way. */
async function secure(
  tcp: Socket,
  { options }: https.Agent,
  host: string,
  create: https.Agent['createConnection'],
): Promise<Duplex | undefined> {
  const secureContext = createSecureContext(options);
  await new Promise((resolve, reject) => tcp.once('connect', resolve).once('error', reject));
  const servername = isIP(host) === 0 ? host : '';
  const over: https.AgentOptions = { ...options, host, servername, secureContext, socket: tcp };
  const connection = create(over) ?? undefined;
  connection?.once('secureConnect', () => open.add(connection)).on('error', () => {});
  return connection;
}
