import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { ServerCertificate } from '../certificates/certificate.ts';
import { clientOf, type Clients } from './incoming.ts';
import { rawBadRequest, serve, type Handler } from './serve.ts';

// An import would read every member of node:http, and so load half of the built-in fetch.
const http = process.getBuiltinModule('node:http');

/** Where to listen, and with which certificate; plain HTTP without one. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly certificate?: ServerCertificate | undefined;
}

/** How often clients connected. Counts go up while the server runs. */
export interface Connections {
  /** TCP connections accepted so far. */
  tcp: number;
  /** TLS handshakes completed so far. */
  tls: number;
}

/** A server that listens. `close` can be called again. */
export interface Listening {
  readonly port: number;
  readonly connections: Readonly<Connections>;
  close(): Promise<void>;
}

/**
 * Serves the handler over HTTP, or HTTPS with a certificate. Rejects when the port isn't free.
 */
export async function listen(handler: Handler, options: ListenOptions): Promise<Listening> {
  const connections: Connections = { tcp: 0, tls: 0 };
  const clients: Clients = new WeakMap();
  const onRequest = (request: IncomingMessage, response: ServerResponse) =>
    serve(handler, request, response, clients);
  const server = createServer(onRequest, options.certificate);
  server.on('connection', (socket: Socket) => {
    connections.tcp += 1;
    clients.set(socket, clientOf(socket, connections.tcp, 0));
  });
  let accepted = 0;
  server.on('secureConnection', (socket: TLSSocket) => {
    connections.tls += 1;
    accepted += 1;
    clients.set(socket, clientOf(socket, accepted, connections.tls));
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(rawBadRequest());
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  let closed: Promise<void> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    connections,
    close: async () => (closed ??= stop(server)),
  };
}

function createServer(
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
  certificate: ServerCertificate | undefined,
): Server {
  if (certificate === undefined) return http.createServer(onRequest);
  return process.getBuiltinModule('node:https').createServer(
    {
      key: certificate.privateKey,
      cert: certificate.certificate + certificate.ca,
      // An authorization checks client certificates itself, by their fingerprint alone.
      requestCert: true,
      rejectUnauthorized: false,
    },
    onRequest,
  );
}

async function stop(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  return done;
}
