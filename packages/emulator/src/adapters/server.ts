import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import packageJson from '../../package.json' with { type: 'json' };
import type { ServerCertificate } from '../certificates/certificate.ts';
import { deliver } from './deliver.ts';
import { json, type VaultRequest, type VaultResponse } from '../http/message.ts';
import { clientOf, NO_BODY, readBody, toVaultRequest, type Clients } from './incoming.ts';

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

/** What answers requests, whatever brought them. */
export interface Handler {
  respond(request: VaultRequest): VaultResponse | Promise<VaultResponse>;
  /** For a request whose body is too long; the request has none then. */
  refuseOversized(request: VaultRequest): VaultResponse;
}

const MARK = { 'x-senhasegura-emulator': packageJson.version };

/**
 * Serves the handler over HTTP, or HTTPS with a certificate. Rejects when the port cannot be had.
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

function serve(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  clients: Clients,
): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (length === undefined && encoding === undefined) {
    answer(handler, request, response, clients, NO_BODY);
    return;
  }
  readBody(request).then(
    (body) => {
      if (body !== undefined) answer(handler, request, response, clients, body);
      else
        deliver(response, handler.refuseOversized(toVaultRequest(request, NO_BODY, clients)), MARK);
    },
    () => response.destroy(),
  );
}

function answer(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  clients: Clients,
  body: Uint8Array,
): void {
  try {
    const given = handler.respond(toVaultRequest(request, body, clients));
    if (given instanceof Promise) {
      given.then(
        (late) => deliver(response, late, MARK),
        () => fail(response),
      );
    } else {
      deliver(response, given, MARK);
    }
  } catch {
    fail(response);
  }
}

/** Says that it failed but not why, because the reason may quote the request. */
function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else deliver(response, json(500, { message: 'The emulator failed on this request' }), MARK);
}

function rawBadRequest(): string {
  const body = JSON.stringify({ message: 'Bad request: this is not HTTP that can be read' });
  const headers = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...Object.entries(MARK).map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${body}`;
}

async function stop(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  return done;
}
