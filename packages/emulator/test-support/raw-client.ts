import type { Agent, IncomingHttpHeaders } from 'node:http';
import type { Credentials } from '../src/control/control.ts';
import type { Emulator } from '../src/control/emulator.ts';

/** An answer as it went over the wire: this client is plain `node:http`. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Undefined when the body isn't JSON. */
  readonly json: Json | undefined;
}

/** A JSON object. */
export interface Json {
  readonly [key: string]: JsonValue;
}
/** Any JSON value. */
export type JsonValue = string | number | boolean | null | Json | readonly JsonValue[];

/** A request to send. Default: GET, without a body. */
export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly agent?: Agent;
}

/** Sends one request. A connection that breaks rejects, as does an answer that doesn't end. */
export async function send(
  emulator: Emulator,
  path: string,
  request: RawRequest = {},
): Promise<RawAnswer> {
  const { protocol, hostname, port } = new URL(emulator.url);
  const client =
    protocol === 'https:'
      ? process.getBuiltinModule('node:https')
      : process.getBuiltinModule('node:http');
  return new Promise((resolve, reject) => {
    const outgoing = client.request(
      {
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        path,
        method: request.method ?? 'GET',
        headers: {
          ...(request.body === undefined || request.headers?.['transfer-encoding'] !== undefined
            ? {}
            : { 'content-length': Buffer.byteLength(request.body) }),
          ...request.headers,
        },
        ...(request.agent === undefined ? {} : { agent: request.agent }),
        ...(emulator.ca === undefined ? {} : { ca: emulator.ca }),
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const { statusCode: status = 0, headers } = incoming;
          resolve({ status, headers, text, json: parse(text) });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(request.body);
  });
}

/** The header of a form. */
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' } as const;

/** The body of a form. */
export function form(fields: Readonly<Record<string, string>>): string {
  return new URLSearchParams(fields).toString();
}

/** A token as `dsm` gets it: everything in the form body. */
export async function login(
  emulator: Emulator,
  credentials: Credentials = emulator.credentials,
  prefix = 'iso',
): Promise<string> {
  const answer = await send(emulator, `/${prefix}/oauth2/token`, {
    method: 'POST',
    headers: FORM,
    body: form({
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
    }),
  });
  const token = answer.json?.['access_token'];
  if (typeof token !== 'string') throw new Error(`no token: ${answer.status} ${answer.text}`);
  return token;
}

/** The header of a token. */
export function bearer(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` };
}

/** Walks into a JSON value; undefined when there is no such way. */
export function at(
  value: JsonValue | undefined,
  ...way: readonly (string | number)[]
): JsonValue | undefined {
  let current: unknown = value;
  for (const step of way) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current as JsonValue | undefined;
}

/** Walks to a text; empty when there isn't one. */
export function textAt(value: JsonValue | undefined, ...way: readonly (string | number)[]): string {
  const found = at(value, ...way);
  return typeof found === 'string' ? found : '';
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
