/** A request as handlers see it. Header names are lower case. */
export interface VaultRequest {
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  /** Without the question mark. Empty without a query. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  readonly client: ClientSide;
}

/** What is known about the other end of the connection. */
export interface ClientSide {
  readonly address: string;
  /** SHA-256 of the TLS client certificate, lower-case hexadecimal. */
  readonly fingerprint?: string | undefined;
  /** Number of the TCP connection, from 1; 0 without a socket. */
  readonly connection: number;
  /** Number of the TLS handshake, from 1; 0 without TLS. */
  readonly handshake: number;
}

/** An answer before an adapter writes it. */
export interface VaultResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Set by faults alone. Default: the answer goes out whole and at once. */
  readonly delivery?: Delivery;
}

/** How an answer goes over the wire. An adapter without a wire ignores it. */
export type Delivery =
  | { readonly kind: 'reset' | 'hang' | 'endless' }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'truncate'; readonly bytes: number }
  | { readonly kind: 'drip'; readonly bytes: number; readonly milliseconds: number };

/** The content type of every JSON answer. */
export const JSON_TYPE = 'application/json; charset=utf-8';

/** A JSON answer. */
export function json(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): VaultResponse {
  return {
    status,
    headers: { 'content-type': JSON_TYPE, ...headers },
    body: JSON.stringify(value),
  };
}
