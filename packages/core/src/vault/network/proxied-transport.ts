import type { ProxyAgent } from 'undici';
import { errnoOf } from '../../model/errno.ts';
import { createDirectTransport } from './direct-transport.ts';
import { describeFailure, refusedByProxy } from './transport-failure.ts';
import {
  gatherBody,
  IDLE_TIMEOUT_MS,
  placeOf,
  refuseHead,
  TransportError,
  type ClosableTransport,
  type HttpRequest,
  type HttpResponse,
  type ProxyServer,
  type TransportOptions,
} from './transport.ts';

/**
 * The direct transport, or, where a proxy is named, one that also works on Node 20: undici, which
 * is loaded with the first request. It is not part of core's index, so that no bundle carries it by
 * accident.
 */
export function createTransport(options: TransportOptions): ClosableTransport {
  const { proxy } = options;
  return proxy === undefined ? createDirectTransport(options) : createTunnel(options, proxy);
}

function createTunnel(options: TransportOptions, proxy: ProxyServer): ClosableTransport {
  let loaded: ReturnType<typeof load> | undefined;
  const loading = async () => (loaded ??= load(options, proxy));
  return {
    open: () => void loading().catch(() => {}),
    send: async (request, signal) => {
      return exchange(await loading(), request, options, signal);
    },
    close: () => {
      loaded?.then(async (dispatcher) => dispatcher.destroy()).catch(() => {});
    },
  };
}

async function load(options: TransportOptions, proxy: ProxyServer): Promise<ProxyAgent> {
  const { createProxyAgent } = await import(/* webpackIgnore: true */ './undici-proxy.ts');
  // Both are given, as an earlier step can change the defaults through the environment.
  const tls = { rejectUnauthorized: options.insecure !== true, minVersion: 'TLSv1.2' } as const;
  return createProxyAgent({
    uri: proxy.url.reveal(),
    proxyTls: { minVersion: tls.minVersion, rejectUnauthorized: true },
    requestTls: {
      ...tls,
      ...(options.ca === undefined ? {} : { ca: options.ca }),
      ...options.client,
    },
    connect: { timeout: options.connectTimeoutMs },
    bodyTimeout: options.idleTimeoutMs ?? IDLE_TIMEOUT_MS,
    headersTimeout: options.timeoutMs,
  });
}

async function exchange(
  dispatcher: ProxyAgent,
  request: HttpRequest,
  { timeoutMs, proxy }: TransportOptions,
  signal: AbortSignal | undefined,
): Promise<HttpResponse> {
  const host = placeOf(request, proxy);
  const stop = new AbortController();
  const work = receive(dispatcher, request, stop.signal);
  let timer: NodeJS.Timeout | undefined;
  let cancel: (() => void) | undefined;
  try {
    // undici does not listen to a signal while it connects, so nothing here waits for it alone.
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(late(host, timeoutMs)), timeoutMs);
        cancel = () => reject(cancelled(host));
        if (signal?.aborted === true) cancel();
        else signal?.addEventListener('abort', cancel);
      }),
    ]);
  } catch (error) {
    throw error instanceof TransportError ? error : translate(error, host);
  } finally {
    clearTimeout(timer);
    if (cancel !== undefined) signal?.removeEventListener('abort', cancel);
    work.catch(() => {});
    stop.abort();
  }
}

async function receive(
  dispatcher: ProxyAgent,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const { url, method, headers } = request;
  const answer = await dispatcher.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method,
    headers,
    body: request.body ?? null,
    signal,
  });
  const head = {
    status: answer.statusCode,
    headers: Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, value?.toString()]),
    ),
  };
  const refused = refuseHead(head, request);
  if (refused !== undefined) throw refused;
  const body = await gatherBody(answer.body, request, () => {});
  // undici takes a connection back one turn later; a request that follows at once would open
  // another tunnel.
  await new Promise((resolve) => setImmediate(resolve));
  return { ...head, body };
}

function late(host: string, ms: number): TransportError {
  const message = `The vault at ${host} did not answer within ${ms / 1000} s.`;
  return new TransportError('ERR_TIMEOUT', message, true);
}

function cancelled(host: string): TransportError {
  return new TransportError('ERR_CANCELLED', `The request to ${host} was cancelled.`, true);
}

const BEFORE_SENDING: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** undici's own codes in the words of the direct transport; nothing else of its errors is used. */
function translate(error: unknown, host: string): TransportError {
  const code = errnoOf(error) ?? '';
  const refused = error instanceof Error && /^Proxy response \((\d{3})\)/.exec(error.message)?.[1];
  if (typeof refused === 'string') return refusedByProxy(host, Number(refused));
  if (code === 'UND_ERR_CONNECT_TIMEOUT') {
    return new TransportError('ERR_TIMEOUT', `${host} did not accept a connection in time.`, false);
  }
  if (code === 'UND_ERR_BODY_TIMEOUT' || code === 'UND_ERR_HEADERS_TIMEOUT') {
    return new TransportError(
      'ERR_TIMEOUT',
      `${host} did not go on with its answer in time.`,
      true,
    );
  }
  if (code === 'UND_ERR_SOCKET') {
    const closed = Object.assign(new Error(), { code: 'ECONNRESET' });
    return describeFailure(closed, host, true);
  }
  return describeFailure(error, host, !BEFORE_SENDING.has(code));
}
