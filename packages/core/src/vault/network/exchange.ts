import type http from 'node:http';
import type https from 'node:https';
import { isOpen } from './opened-ahead.ts';
import {
  gatherBody,
  IDLE_TIMEOUT_MS,
  placeOf,
  refuseHead,
  TransportError,
  type HttpRequest,
  type HttpResponse,
  type TransportOptions,
} from './transport.ts';

/** How far an exchange has come, and what watches it. */
interface Progress {
  /** How messages call the vault. */
  readonly host: string;
  /** Whether a part of the request may have arrived. */
  connected: boolean;
  /** Undo what waits for the exchange to take too long, or for its cancellation. */
  readonly endings: (() => void)[];
}

/** Ends the exchange with this error. */
type Fail = (error: Error) => void;

/**
 * Sends one request and gives the complete answer.
 *
 * @throws {@link TransportError}
 */
export async function exchange(
  open: typeof https.request,
  agent: http.Agent,
  request: HttpRequest,
  options: TransportOptions,
  signal: AbortSignal | undefined,
): Promise<HttpResponse> {
  const host = placeOf(request, options.proxy);
  const progress: Progress = { host, connected: false, endings: [] };
  try {
    signal?.throwIfAborted();
    const { url, method, headers } = request;
    const outgoing = open(url, { agent, method, headers });
    return await answerTo(outgoing, request, options, progress, signal);
  } catch (error) {
    const { connected } = progress;
    if (signal?.aborted === true) {
      throw new TransportError('ERR_CANCELLED', `The request to ${host} was cancelled.`, connected);
    }
    const { describeFailure } = await import(/* webpackIgnore: true */ './transport-failure.ts');
    throw describeFailure(error, host, connected);
  } finally {
    for (const end of progress.endings) end();
  }
}

async function answerTo(
  outgoing: http.ClientRequest,
  request: HttpRequest,
  options: TransportOptions,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const fail: Fail = (error) => {
      reject(error);
      outgoing.destroy();
    };
    if (signal) failWhenAborted(signal, progress, fail);
    expireUnconnected(outgoing, options.connectTimeoutMs, progress, fail);
    expireAfter(options.timeoutMs, 'answer completely', progress, fail);
    outgoing.once('error', reject);
    // Node would go on waiting for an answer.
    outgoing.once('upgrade', (_, socket) => {
      socket.destroy();
      const message = `${progress.host} changed to another protocol, which it was not asked to.`;
      reject(new TransportError('ERR_ANSWER', message, true));
    });
    outgoing.once('response', (incoming) => {
      const { idleTimeoutMs = IDLE_TIMEOUT_MS } = options;
      const idle = expireAfter(idleTimeoutMs, 'go on with its answer', progress, fail);
      receive(incoming, request, () => idle.refresh())
        .then(async (answer) => {
          // The answer is whole: whatever becomes of the rest of the request changes nothing.
          outgoing.off('error', reject).on('error', () => {});
          await untilWritten(outgoing);
          resolve(answer);
        })
        .catch(fail);
    });
    outgoing.end(request.body);
  });
}

function expireAfter(ms: number, what: string, progress: Progress, fail: Fail): NodeJS.Timeout {
  const timer = setTimeout(() => {
    const message = `The vault at ${progress.host} did not ${what} within ${ms / 1000} s.`;
    fail(new TransportError('ERR_TIMEOUT', message, progress.connected));
  }, ms);
  progress.endings.push(() => clearTimeout(timer));
  return timer;
}

/** The option of Node for this takes part of a millisecond to prepare, and awaits a connection. */
function failWhenAborted(signal: AbortSignal, { endings }: Progress, fail: Fail): void {
  const abort = (): void => fail(signal.reason as Error);
  signal.addEventListener('abort', abort);
  endings.push(() => signal.removeEventListener('abort', abort));
}

/** A connection that another request opened is established already. */
function expireUnconnected(
  outgoing: http.ClientRequest,
  ms: number,
  progress: Progress,
  fail: Fail,
): void {
  const timer = expireAfter(ms, 'accept a connection', progress, fail);
  outgoing.once('socket', (socket) => {
    const established = (): void => {
      progress.connected = true;
      clearTimeout(timer);
    };
    if (outgoing.reusedSocket || isOpen(socket)) established();
    else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', established);
  });
}

/**
 * On this machine, an answer can come before the system says that the request has left. Until then
 * its connection serves no other, and a request that follows at once would open another. It takes
 * one turn, unless the server answered before it had read the request: nobody waits for that.
 */
async function untilWritten(outgoing: http.ClientRequest): Promise<void> {
  if (!outgoing.writableFinished) await new Promise(setImmediate);
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
