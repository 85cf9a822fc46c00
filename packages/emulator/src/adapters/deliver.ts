import type { ServerResponse } from 'node:http';
import type { VaultResponse } from '../http/message.ts';

const FILLER = Buffer.alloc(64 * 1024, ' ');

/** Writes an answer, as a fault wants it. */
export function deliver(
  response: ServerResponse,
  answer: VaultResponse,
  extra: Readonly<Record<string, string>>,
): void {
  const { delivery } = answer;
  switch (delivery?.kind) {
    case undefined:
      write(response, answer, extra);
      return;
    case 'hang':
      return;
    case 'reset':
      reset(response);
      return;
    case 'delay':
      later(response, delivery.milliseconds, () => write(response, answer, extra));
      return;
    case 'truncate':
      head(response, answer, extra);
      response.write(Buffer.from(answer.body).subarray(0, delivery.bytes), () =>
        response.destroy(),
      );
      return;
    case 'drip':
      head(response, answer, extra);
      drip(response, Buffer.from(answer.body), delivery.bytes, delivery.milliseconds);
      return;
    case 'endless':
      response.writeHead(answer.status, { ...answer.headers, ...extra });
      response.write(answer.body);
      pour(response);
  }
}

function write(
  response: ServerResponse,
  answer: VaultResponse,
  extra: Readonly<Record<string, string>>,
): void {
  head(response, answer, extra);
  response.end(answer.body);
}

type Heads = Readonly<Record<string, string | number>>;

/** The last head, because the same answer often goes out again. */
let last: { readonly answer: VaultResponse; readonly heads: Heads } | undefined;

function head(
  response: ServerResponse,
  answer: VaultResponse,
  extra: Readonly<Record<string, string>>,
): void {
  if (last?.answer !== answer) last = { answer, heads: headsOf(answer, extra) };
  response.writeHead(answer.status, last.heads);
}

function headsOf(answer: VaultResponse, extra: Readonly<Record<string, string>>): Heads {
  return {
    ...answer.headers,
    ...extra,
    ...(answer.status === 204 ? {} : { 'content-length': Buffer.byteLength(answer.body) }),
  };
}

/** Ends with RST where the platform can, as a crashed vault would, and not with a tidy FIN. */
function reset(response: ServerResponse): void {
  const { socket } = response;
  if (socket === null) return;
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
}

function drip(response: ServerResponse, body: Buffer, bytes: number, milliseconds: number): void {
  const piece = Math.max(1, bytes);
  if (body.length <= piece) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, piece));
  later(response, milliseconds, () => drip(response, body.subarray(piece), bytes, milliseconds));
}

function pour(response: ServerResponse): void {
  while (!response.destroyed && response.write(FILLER));
  if (!response.destroyed) {
    response.once('drain', () => pour(response));
  }
}

/** Starts a timer that ends with its connection, so that closing never waits for a fault. */
function later(response: ServerResponse, milliseconds: number, act: () => void): void {
  const timer = setTimeout(act, milliseconds);
  response.once('close', () => clearTimeout(timer));
}
