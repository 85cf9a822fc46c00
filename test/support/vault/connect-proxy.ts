import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** An HTTP proxy that tunnels, and records its requests. */
export interface ConnectProxy extends AsyncDisposable {
  readonly host: string;
  /** `HOST:PORT` of every CONNECT. */
  readonly tunnels: readonly string[];
  /** The header `Proxy-Authorization` of every CONNECT. */
  readonly credentials: readonly (string | undefined)[];
}

/**
 * @param status - What CONNECT is answered with; 200 opens the tunnel.
 * @param hosts - Where a tunnel to a name ends; without an entry, where the name says.
 */
export async function startConnectProxy(
  status = 200,
  hosts: Readonly<Record<string, string>> = {},
): Promise<ConnectProxy> {
  const tunnels: string[] = [];
  const credentials: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('connect', ({ url = '', headers }: IncomingMessage, client: Socket, rest: Buffer) => {
    tunnels.push(url);
    credentials.push(headers['proxy-authorization']);
    client.on('error', () => client.destroy());
    if (status !== 200) {
      client.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const target = new URL(`http://${url}`);
    const upstream = connect(
      Number(target.port || 80),
      hosts[target.hostname] ?? target.hostname,
      () => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        upstream.write(rest);
        upstream.pipe(client).pipe(upstream);
      },
    );
    sockets.add(upstream);
    upstream.on('error', () => client.destroy());
  });
  const port = await listen(server);
  return {
    host: `127.0.0.1:${port}`,
    tunnels,
    credentials,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
