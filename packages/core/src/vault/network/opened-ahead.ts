import type https from 'node:https';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
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
 * @returns Closes it, if no request has taken it.
 */
export function openAhead(agent: https.Agent, url: URL): () => void {
  const { hostname, port } = urlToHttpOptions(url);
  const address = { host: hostname ?? '', port: Number(port ?? HTTPS_PORT) };
  const servername = isIP(address.host) === 0 ? address.host : '';
  const create = agent.createConnection.bind(agent);
  let ahead = create({ ...agent.options, ...address, servername });
  ahead?.once('secureConnect', () => ahead && open.add(ahead));
  // Without a listener it would end the process. Whoever wants to use it tries again, and reports.
  ahead?.on('error', () => {});
  agent.createConnection = (options, callback) => {
    const isSame = options.host === address.host && Number(options.port) === address.port;
    if (!isSame || ahead?.destroyed !== false) return create(options, callback);
    const taken = ahead;
    ahead = undefined;
    return taken;
  };
  return () => ahead?.destroy();
}
