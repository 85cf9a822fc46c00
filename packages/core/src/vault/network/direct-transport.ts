import http from 'node:http';
import https from 'node:https';
import { describeFailure } from './transport-failure.ts';
import {
  gatherBody,
  IDLE_TIMEOUT_MS,
  placeOf,
  refuseHead,
  TransportError,
  type ClosableTransport,
  type HttpRequest,
  type HttpResponse,
  type TransportOptions,
} from './transport.ts';

/** Enough for a bounded number of concurrent calls; one connection serves calls that follow each other. */
const MAX_SOCKETS = 16;

/**
 * The direct path: `node:https` (`node:http` for a loopback vault) with one keep-alive agent.
 *
 * `rejectUnauthorized` and `minVersion` are always given, because an earlier step can change both defaults
 * through `NODE_TLS_REJECT_UNAUTHORIZED` and `NODE_OPTIONS`.
 */
export function createDirectTransport(options: TransportOptions): ClosableTransport {
  const secure = new https.Agent({
    keepAlive: true,
    maxSockets: MAX_SOCKETS,
    rejectUnauthorized: options.insecure !== true,
    minVersion: 'TLSv1.2',
    ...(options.ca === undefined ? {} : { ca: options.ca }),
    ...options.client,
    // Node 24.5 or newer; older ones do not know it and would connect directly.
    ...(options.proxy && { proxyEnv: { HTTPS_PROXY: options.proxy.url.reveal() } }),
  });
  let plain: http.Agent | undefined;
  return {
    send: async (request, signal) => {
      if (request.url.protocol === 'https:') {
        return exchange(https.request, agentFor(request, secure), request, options, signal);
      }
      plain ??= new http.Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
      return exchange(http.request, plain, request, options, signal);
    },
    close: () => {
      secure.destroy();
      plain?.destroy();
    },
  };
}

/**
 * What must not be sent twice gets a connection of its own: one that was used before may be closed by now, and then
 * nobody can say whether the request arrived.
 */
function agentFor({ method, repeatable }: HttpRequest, agent: https.Agent): https.Agent {
  if (method !== 'POST' || repeatable === true) return agent;
  return new https.Agent({ ...agent.options, keepAlive: false });
}

async function exchange(
  open: typeof https.request,
  agent: http.Agent,
  request: HttpRequest,
  options: TransportOptions,
  signal: AbortSignal | undefined,
): Promise<HttpResponse> {
  const host = placeOf(request, options.proxy);
  let connected = false;
  const timers: NodeJS.Timeout[] = [];
  try {
    return await new Promise<HttpResponse>((resolve, reject) => {
      const { body, method, headers } = request;
      const outgoing = open(request.url, { agent, method, headers, ...(signal && { signal }) });
      const expire = (ms: number, what: string): NodeJS.Timeout => {
        const timer = setTimeout(() => {
          const error = new TransportError(
            'ERR_TIMEOUT',
            `The vault at ${host} did not ${what} within ${ms / 1000} s.`,
            connected,
          );
          reject(error);
          outgoing.destroy();
        }, ms);
        timers.push(timer);
        return timer;
      };
      const connecting = expire(options.connectTimeoutMs, 'accept a connection');
      expire(options.timeoutMs, 'answer completely');
      outgoing.once('socket', (socket) => {
        const established = (): void => {
          connected = true;
          clearTimeout(connecting);
        };
        if (outgoing.reusedSocket) established();
        else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', established);
      });
      outgoing.once('error', reject);
      // Node would go on waiting for an answer.
      outgoing.once('upgrade', (_, socket) => {
        socket.destroy();
        const message = `${host} changed to another protocol, which it was not asked to.`;
        reject(new TransportError('ERR_ANSWER', message, true));
      });
      outgoing.once('response', (incoming) => {
        const idle = expire(options.idleTimeoutMs ?? IDLE_TIMEOUT_MS, 'go on with its answer');
        receive(incoming, request, () => idle.refresh()).then(resolve, (error: unknown) => {
          reject(error instanceof Error ? error : new Error('not an error'));
          outgoing.destroy();
        });
      });
      outgoing.end(body);
    });
  } catch (error) {
    if (signal?.aborted === true) {
      throw new TransportError('ERR_CANCELLED', `The request to ${host} was cancelled.`, connected);
    }
    throw describeFailure(error, host, connected);
  } finally {
    timers.forEach(clearTimeout);
  }
}

async function receive(
  incoming: http.IncomingMessage,
  request: HttpRequest,
  onChunk: () => void,
): Promise<HttpResponse> {
  const status = incoming.statusCode ?? 0;
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()]),
  );
  const refused = refuseHead({ status, headers }, request);
  if (refused !== undefined) throw refused;
  return { status, headers, body: await gatherBody(incoming, request, onChunk) };
}
