import http from 'node:http';
import https from 'node:https';
import { exchange } from './exchange.ts';
import { openAhead } from './opened-ahead.ts';
import type { ClosableTransport, HttpRequest, TransportOptions } from './transport.ts';

/** Concurrent calls are bounded, and one connection serves calls that follow each other. */
const MAX_SOCKETS = 16;

/**
 * The direct path: `node:https` (`node:http` for a loopback vault) with one keep-alive agent.
 *
 * `rejectUnauthorized` and `minVersion` are always given, because an earlier step can change both
 * defaults through `NODE_TLS_REJECT_UNAUTHORIZED` and `NODE_OPTIONS`.
 */
export function createDirectTransport(options: TransportOptions): ClosableTransport {
  const secure = new https.Agent({
    keepAlive: true,
    maxSockets: MAX_SOCKETS,
    rejectUnauthorized: options.insecure !== true,
    minVersion: 'TLSv1.2',
    ...(options.ca === undefined ? {} : { ca: options.ca }),
    ...options.client,
    // Older releases than Node 24.5 don't know it, and would connect directly.
    ...(options.proxy && { proxyEnv: { HTTPS_PROXY: options.proxy.url.reveal() } }),
  });
  let plain: http.Agent | undefined;
  let closeAhead = (): void => {};
  return {
    open: (url) => {
      if (url.protocol === 'https:' && options.proxy === undefined) {
        closeAhead = openAhead(secure, url);
      }
    },
    send: async (request, signal) => {
      if (request.url.protocol === 'https:') {
        return exchange(https.request, agentFor(request, secure), request, options, signal);
      }
      plain ??= new http.Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
      return exchange(http.request, plain, request, options, signal);
    },
    close: () => {
      closeAhead();
      secure.destroy();
      plain?.destroy();
    },
  };
}

/**
 * A request that must not be sent twice gets a connection of its own. An older connection may be
 * closed by now, and then nobody can say whether the request arrived.
 */
function agentFor({ method, repeatable }: HttpRequest, agent: https.Agent): https.Agent {
  if (method !== 'POST' || repeatable === true) return agent;
  return new https.Agent({ ...agent.options, keepAlive: false });
}
