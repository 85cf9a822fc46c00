import { Redacted } from '../src/model/redacted.ts';
import type { ClientOptions } from '../src/vault/client.ts';
import { Session, type SessionOptions } from '../src/vault/session.ts';
import type { HttpRequest } from '../src/vault/network/transport.ts';

/** What a client of a test needs beside its session. */
export const TEST_CLIENT: ClientOptions = {
  debug: () => {},
  newPassword: () => new Redacted('made-for-this-test'),
};

/** What a session of a test needs beside its way to the vault. */
export const TEST_SESSION: Omit<SessionOptions, 'send'> = {
  userAgent: 'test',
  baseUrl: 'https://vault.example',
  credentials: { clientId: 'id', clientSecret: new Redacted('secret') },
  apiPrefix: 'auto',
  now: () => 0,
  onSecret: () => {},
  repeatsSecret: () => false,
  onEmulator: () => {},
};

/** What a vault of a test answers to one request; a text isn't JSON. */
export interface Reply {
  readonly status: number;
  readonly json: unknown;
}

/** What the gateway says of a path that it doesn't know. */
export const NO_ROUTE: Reply = {
  status: 404,
  json: { message: 'no Route matched with those values' },
};

/**
 * What the vault says of a path that it doesn't know, in both of its generations, and a server
 * before it.
 */
export const UNKNOWN_ROUTES: readonly (readonly [string, Reply])[] = [
  ['the gateway', NO_ROUTE],
  ['the vault', refusal(404, 'Resource sub not found', { error_code: 4 })],
  ['an older vault', refusal(404, 'Resource/sub-resource not found')],
  ['a server before the vault', { status: 404, json: '<html>Not Found</html>' }],
];

/** An envelope that says no. */
export function refusal(status: number, message: string, more: object = {}): Reply {
  return { status, json: { response: { status, error: true, message, ...more } } };
}

/** An envelope that says yes, with what stands beside it. */
export function success(members: object): Reply {
  return { status: 200, json: { response: { status: 200, error: false }, ...members } };
}

/**
 * A session with a vault that logs everybody in.
 *
 * @param answer - What the vault says to `METHOD path`, as it stands in the request.
 */
export function sessionWith(
  answer: (call: string, request: HttpRequest) => Reply | Promise<Reply>,
  options: Partial<SessionOptions> = {},
) {
  const asked: string[] = [];
  const requests: HttpRequest[] = [];
  const session = new Session({
    send: async (request) => {
      const call = `${request.method} ${request.url.pathname}`;
      if (call.endsWith('/oauth2/token')) return replied({ status: 200, json: TOKEN });
      asked.push(call);
      requests.push(request);
      return replied(await answer(call, request));
    },
    ...TEST_SESSION,
    ...options,
  });
  return { session, asked, requests };
}

const TOKEN = { access_token: 'token', expires_in: 3600 };

function replied({ status, json }: Reply) {
  const body = Buffer.from(typeof json === 'string' ? json : JSON.stringify(json));
  return { status, headers: {}, body };
}
