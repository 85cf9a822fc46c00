import {
  TransportError,
  type HttpHead,
  type HttpRequest,
  type HttpResponse,
  type Transport,
} from './transport.ts';

/** What waiting between attempts needs. */
export interface RetryOptions {
  /**
   * For all waiting of one transport together, in milliseconds; it begins with the first failure.
   */
  readonly budgetMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Ends after `ms` milliseconds, or at once when the signal is aborted. */
  readonly delay: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Told before each wait: one line for the log, without any value. */
  readonly onWait: (line: string) => void;
}

/** The result of one attempt. */
export type Attempt =
  | { readonly failure: TransportError; readonly head?: never }
  | { readonly head: HttpHead; readonly failure?: never };

const FIRST_PAUSE_MS = 500;
const UNREACHABLE_BUDGET_MS = 10_000;
const LONGEST_PAUSE_MS = 15_000;
const OUTAGES: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Decides whether a request is sent again. What creates something goes out twice only when the
 * first certainly did nothing: it never left, or the vault turned it away and said when to come
 * back.
 */
export function shouldRetry(
  request: Pick<HttpRequest, 'method' | 'repeatable'>,
  { failure, head }: Attempt,
): boolean {
  const repeatable = request.method !== 'POST' || request.repeatable === true;
  if (failure !== undefined) return failure.transient && (repeatable || !failure.sent);
  if (repeatable) return OUTAGES.has(head.status);
  return (head.status === 429 || head.status === 503) && askedPause(head, 0) !== undefined;
}

/**
 * How long to wait before the next attempt, in milliseconds: what the vault asks for, and on top a
 * random part of a time that doubles, so that jobs which failed together do not come back together.
 *
 * @param attempt - How many attempts have failed, from 1.
 * @param now - Milliseconds since 1970.
 * @param random - From 0 up to, but not including, 1.
 */
export function pauseMs({ head }: Attempt, attempt: number, now: number, random: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
  return Math.ceil(askedPauseOf({ head }, now) + random * longest);
}

function askedPauseOf({ head }: { readonly head?: HttpHead | undefined }, now: number): number {
  return head === undefined ? 0 : (askedPause(head, now) ?? 0);
}

/**
 * A transport that tries again while trying again is safe and the budget lasts. It stays a {@link
 * Transport}.
 */
export function withRetries(send: Transport, options: RetryOptions): Transport {
  let begun: number | undefined;
  return async (request, signal) => {
    // What was sent once may have taken effect, whatever becomes of the attempts after it.
    let sent = false;
    for (let attempt = 1; ; attempt += 1) {
      const { outcome, answer } = await tryOnce(send, request, signal);
      if (shouldRetry(request, outcome)) {
        const now = options.now();
        begun ??= now;
        const deadline = begun + budgetOf(outcome, options.budgetMs);
        const asked = askedPauseOf(outcome, now);
        // The last attempt comes at the very end of the budget, not as soon as a long pause would
        // go beyond it.
        const pause = Math.min(
          pauseMs(outcome, attempt, now, options.random()),
          Math.max(deadline - now, 0),
        );
        if (pause >= asked && now < deadline) {
          // A creation is sent again only after an answer that certainly took nothing.
          sent ||= outcome.failure?.sent ?? request.method !== 'POST';
          options.onWait(waitLine(request.url.host, outcome, pause));
          await waitFor(pause, request, options, sent, signal);
          continue;
        }
      }
      return answer(sent);
    }
  };
}

// Nobody listens there, or the name has no address: a typing error more often than an outage.
function budgetOf({ failure }: Attempt, budgetMs: number): number {
  return failure?.sent === false ? Math.min(budgetMs, UNREACHABLE_BUDGET_MS) : budgetMs;
}

async function tryOnce(
  send: Transport,
  request: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<{ outcome: Attempt; answer: (sentBefore: boolean) => HttpResponse }> {
  try {
    const response = await send(request, signal);
    return { outcome: { head: response }, answer: (again) => ({ ...response, again }) };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    const { code, message, sent, transient } = error;
    const answer = (sentBefore: boolean): never => {
      throw sentBefore && !sent ? new TransportError(code, message, true, transient) : error;
    };
    return { outcome: { failure: error }, answer };
  }
}

async function waitFor(
  ms: number,
  { url }: HttpRequest,
  { delay }: RetryOptions,
  sent: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await delay(ms, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
  if (signal?.aborted === true) {
    throw new TransportError('ERR_CANCELLED', `Waiting for ${url.host} was cancelled.`, sent);
  }
}

function waitLine(host: string, { failure, head }: Attempt, pause: number): string {
  const reason = failure === undefined ? `HTTP ${head.status}` : failure.code;
  return (
    `The vault at ${host} is not available (${reason}); retrying in ` +
    `${(pause / 1000).toFixed(1)} s.`
  );
}

/**
 * What the answer says about when to come back: `Retry-After` (RFC 9110), else `X-RateLimit-Reset`
 * (contract §2).
 */
function askedPause({ status, headers }: HttpHead, now: number): number | undefined {
  // The vault's times are by its own clock, which its Date header shows.
  const date = Date.parse(headers['date'] ?? '');
  const vaultNow = Number.isNaN(date) ? now : date;
  const after = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(after)) return Number(after) * 1000;
  const until = after.endsWith('GMT') ? Date.parse(after) : Number.NaN;
  if (!Number.isNaN(until)) return Math.max(0, until - vaultNow);
  const reset = headers['x-ratelimit-reset']?.trim() ?? '';
  if (status === 429 && /^\d{1,12}$/.test(reset))
    return Math.max(0, Number(reset) * 1000 - vaultNow);
  return undefined;
}
