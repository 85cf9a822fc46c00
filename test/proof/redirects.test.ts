import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createTransport } from '@senhasegura-action/core/proxied-transport';
import { afterEach, describe, expect, it } from 'vitest';
import { Redacted } from '../../packages/core/src/model/redacted.ts';
import { TEST_CLIENT, TEST_SESSION } from '../../packages/core/test-support/vault-session.ts';
import { createClient } from '../../packages/core/src/vault/client.ts';
import { Session } from '../../packages/core/src/vault/session.ts';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

const TOKEN = JSON.stringify({ access_token: 'c4n4ry-token', expires_in: 3600 });

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

/**
 * A vault that redirects the calls of one method, and the host that it names, which counts its
 * requests.
 */
async function redirecting(status: number, method: string, location: (port: number) => string) {
  let received = 0;
  let connections = 0;
  const other = await listen(
    createServer((socket) => {
      connections += 1;
      socket.on('data', (data) => (received += data.length));
    }),
  );
  const port = await listen(
    createServer((socket) =>
      socket.on('data', (data) => {
        const redirect = data.toString().startsWith(method);
        const head = redirect
          ? `HTTP/1.1 ${status} Moved\r\nLocation: ${location(other)}\r\n`
          : 'HTTP/1.1 200 OK\r\n';
        const body = redirect ? '' : TOKEN;
        socket.write(`${head}Content-Length: ${body.length}\r\n\r\n${body}`);
      }),
    ),
  );
  return { port, seen: () => ({ received, connections }) };
}

const LOCATIONS: [string, (port: number) => string][] = [
  ['another port', (port) => `http://127.0.0.1:${port}/iso/dapp/application`],
  ['another host, without a scheme', (port) => `//localhost:${port}/`],
  ['a host behind user and password', (port) => `http://u:p@127.0.0.1:${port}/?token=1`],
  ['nowhere', () => 'http://'],
];

const MATRIX = [301, 302, 303, 307, 308].flatMap((status) =>
  ['GET', 'POST'].flatMap((method) =>
    LOCATIONS.map(([name, location]) => [status, method, name, location] as const),
  ),
);

describe('a redirect', () => {
  it.each(MATRIX)(
    '(%i of a %s to %s) sends no byte to the second host',
    async (status, method, _, location) => {
      const { port, seen } = await redirecting(status, method, location);
      const { send, close } = createTransport({ connectTimeoutMs: 5000, timeoutMs: 5000 });
      closers.push(close);
      const session = new Session({
        send,
        ...TEST_SESSION,
        baseUrl: `http://127.0.0.1:${port}`,
        credentials: { clientId: 'id', clientSecret: new Redacted('c4n4ry-secret') },
      });
      const failure = createClient(session, TEST_CLIENT).readSecrets();
      await expect(failure).rejects.toMatchObject({ code: 'ERR_REDIRECT' });
      await expect(failure).rejects.not.toThrow(/c4n4ry|u:p|token=/);
      expect(seen()).toEqual({ received: 0, connections: 0 });
    },
  );
});
