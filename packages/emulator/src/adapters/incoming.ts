import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { ClientSide, VaultRequest } from '../http/message.ts';

const LARGEST_BODY = 1024 * 1024;
const MOST_DRAINED = 64 * LARGEST_BODY;

/** What a request without a body has in its place. */
export const NO_BODY = new Uint8Array();

/** A request of Node's as the emulator sees it. */
export function toVaultRequest(
  request: IncomingMessage,
  body: Uint8Array,
  clients: Clients,
): VaultRequest {
  const target = request.url ?? '/';
  const at = target.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: at === -1 ? target : target.slice(0, at),
    query: at === -1 ? '' : target.slice(at + 1),
    headers: request.headers as VaultRequest['headers'],
    body,
    client: clients.get(request.socket) ?? clientOf(request.socket, 0, 0),
  };
}

/**
 * Reads the body; undefined when it is over 1 MiB. Reads it to its end even then: a client that
 * still writes when the answer comes would see a broken pipe instead of it.
 */
export async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let total = 0;
    request.on('data', (chunk: Buffer) => {
      total += chunk.length;
      if (total <= LARGEST_BODY) chunks.push(chunk);
      else chunks.length = 0;
      if (total > MOST_DRAINED) request.destroy(new Error('The body never ends'));
    });
    request.on('end', () => resolve(total <= LARGEST_BODY ? Buffer.concat(chunks) : undefined));
    request.on('error', reject);
  });
}

/** Who is at the other end of each connection. */
export type Clients = WeakMap<Socket, ClientSide>;

/**
 * The other end of a connection.
 *
 * @param connection - Its number, as is that of the handshake; 0 without one.
 */
export function clientOf(
  socket: Socket | TLSSocket,
  connection: number,
  handshake: number,
): ClientSide {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const peer = 'getPeerX509Certificate' in socket ? socket.getPeerX509Certificate() : undefined;
  const fingerprint = peer?.fingerprint256.replaceAll(':', '').toLowerCase();
  return { address, connection, handshake, fingerprint };
}
