import type { Agent, IncomingHttpHeaders } from 'node:http';
import type { Credentials } from '../src/control/control.ts';
import type { Emulator } from '../src/control/emulator.ts';

/** plain `node:http`, so that what is asserted is what went over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Undefined when the body is not JSON. */
  readonly json: Json | undefined;
}

export interface Json {
  readonly [key: string]: JsonValue;
}
export type JsonValue = string | number | boolean | null | Json | readonly JsonValue[];

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly agent?: Agent;
}

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

export const FORM = { 'content-type': 'application/x-www-form-urlencoded' } as const;

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

export function bearer(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` };
}

/** Walks into a JSON value; undefined when the way does not exist. */
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

/** Walks to a text; empty when there is none. */
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
