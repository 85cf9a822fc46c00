import type { IncomingMessage, ServerResponse } from 'node:http';
import packageJson from '../../package.json' with { type: 'json' };
import { json, type VaultRequest, type VaultResponse } from '../http/message.ts';
import { deliver } from './deliver.ts';
import { NO_BODY, readBody, toVaultRequest, type Clients } from './incoming.ts';

/** What answers requests, whatever brought them. */
export interface Handler {
  respond(request: VaultRequest): VaultResponse | Promise<VaultResponse>;
  /** For a request whose body is too long; the request has none then. */
  refuseOversized(request: VaultRequest): VaultResponse;
}

const MARK = { 'x-senhasegura-emulator': packageJson.version };

/** Answers a request of Node's, whatever the handler does. */
export function serve(
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

/** The answer to what isn't HTTP. */
export function rawBadRequest(): string {
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
