import type { Readable } from 'node:stream';
import { SenhaseguraError, type ErrorCode } from '../../model/errors.ts';
import type { Redacted } from '../../model/redacted.ts';

/** One HTTP request. Header names are lower case. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /**
   * Of a POST: that sending it twice creates nothing twice. GET and DELETE never do. Default false.
   */
  readonly repeatable?: boolean;
  /** The longest body that is accepted in answer, in bytes. */
  readonly maxBytes: number;
}

/** The type of a body that isn't a form. */
export const JSON_TYPE = 'application/json';

/** Status and headers of an answer; header names are lower case, repeated headers are joined. */
export interface HttpHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** One complete answer. */
export interface HttpResponse extends HttpHead {
  readonly body: Uint8Array;
  /** An earlier attempt of the same request may have taken effect. */
  readonly again?: boolean;
}

/** A client certificate with its key: PEM, or PKCS#12. */
export type ClientIdentity =
  | { readonly cert: string; readonly key: string }
  | { readonly pfx: Buffer; readonly passphrase: string };

/** An HTTP proxy that tunnels to the vault. */
export interface ProxyServer {
  /** With user and password, where it has them. */
  readonly url: Redacted;
  /** Host and port, for people. */
  readonly host: string;
}

/** How connections to the vault are made. */
export interface TransportOptions {
  /** PEM certificates that are trusted alone; without it, Node's own roots. */
  readonly ca?: string | undefined;
  /** What this side proves itself with, where the vault asks for it (contract §4.7). */
  readonly client?: ClientIdentity | undefined;
  /** Switches certificate verification off. Default false. */
  readonly insecure?: boolean;
  /** Tunnels every connection; undefined: none. */
  readonly proxy?: ProxyServer | undefined;
  /** For connecting, TLS and a proxy included, in milliseconds. */
  readonly connectTimeoutMs: number;
  /** For one request from start to end, in milliseconds; it holds against a server that drips. */
  readonly timeoutMs: number;
  /** Between two pieces of one answer, in milliseconds. Default 15,000. */
  readonly idleTimeoutMs?: number;
}

/** What {@link TransportOptions.idleTimeoutMs} is when it is not given. */
export const IDLE_TIMEOUT_MS = 15_000;

/** A transport that keeps connections open, so it must be closed. */
export interface ClosableTransport {
  readonly send: Transport;
  /**
   * Opens the connection that the first request to this address will use, and sends nothing on it.
   * If that fails, the request tries again, and reports it.
   */
  readonly open?: (url: URL) => void;
  readonly close: () => void;
}

/**
 * The one way to the vault. A transport follows no redirect, decompresses nothing, bounds size and
 * time, and fails only with {@link TransportError}.
 */
export type Transport = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpResponse>;

/** The request got no usable answer. */
export class TransportError extends SenhaseguraError {
  /**
   * False when the request certainly never reached the vault, so that repeating it creates nothing
   * twice.
   */
  readonly sent: boolean;
  /** True when the same request may well succeed later. */
  readonly transient: boolean;
  /** True when nobody who is trusted here issued the certificate; others may know the issuer. */
  readonly issuerIsUnknown: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    sent: boolean,
    transient = code === 'ERR_NETWORK' || code === 'ERR_TIMEOUT',
    issuerIsUnknown = false,
  ) {
    super(code, message);
    this.sent = sent;
    this.transient = transient;
    this.issuerIsUnknown = issuerIsUnknown;
  }
}

/**
 * What makes an answer unacceptable before its body is read: a redirect (credentials must not
 * follow it) or a content encoding (a small body could become a huge one, and none was asked for).
 */
export function refuseHead(head: HttpHead, request: HttpRequest): TransportError | undefined {
  if (head.status >= 300 && head.status < 400) {
    const target = hostOf(head.headers['location'], request.url);
    return new TransportError(
      'ERR_REDIRECT',
      `The vault at ${request.url.host} answered with a redirect (${head.status}) to ${target}. ` +
        'Redirects are not followed: check the url of the vault.',
      true,
    );
  }
  const encoding = head.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    return new TransportError(
      'ERR_ANSWER',
      `The vault at ${request.url.host} sent a compressed answer that was not asked for. ` +
        'Check for a proxy between the runner and the vault.',
      true,
    );
  }
  return undefined;
}

/**
 * Gathers a body while it arrives, and gives up as soon as it is larger than the request allows.
 *
 * It listens to events: the asynchronous iterator of a stream takes more than a millisecond when it
 * is first used.
 *
 * @param onChunk - Called for each piece.
 * @throws {@link TransportError} ERR_ANSWER
 */
export async function gatherBody(
  body: Readable,
  { url, maxBytes }: HttpRequest,
  onChunk: () => void,
): Promise<Uint8Array> {
  const gathered: Uint8Array[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    body.on('data', (chunk: Uint8Array) => {
      onChunk();
      size += chunk.length;
      if (size <= maxBytes) {
        gathered.push(chunk);
        return;
      }
      const most = `${maxBytes / 2 ** 20} MiB`;
      reject(
        new TransportError('ERR_ANSWER', `The vault at ${url.host} sent more than ${most}.`, true),
      );
      body.destroy();
    });
    body.once('end', resolve);
    // More than one may come, and one without a listener would end the process.
    body.on('error', reject);
    // What was cut off has no end.
    body.once('close', () => {
      if (!body.readableEnded) reject(Object.assign(new Error(), { code: 'ECONNRESET' }));
    });
  });
  return Buffer.concat(gathered);
}

/** How a request's destination is called in messages. */
export function placeOf({ url }: HttpRequest, proxy: ProxyServer | undefined): string {
  return proxy === undefined ? url.host : `${url.host} (through the proxy ${proxy.host})`;
}

function hostOf(location: string | undefined, base: URL): string {
  if (location === undefined || !URL.canParse(location, base.href)) return 'an unreadable address';
  return new URL(location, base).host || 'an address without a host';
}
