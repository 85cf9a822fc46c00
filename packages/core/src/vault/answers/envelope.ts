import type { ErrorCode } from '../../model/errors.ts';
import { printable } from '../../text/printable.ts';
import { numberAt, objectAt, stringAt, type Members } from './members.ts';

/** Why the vault, or the gateway in front of it, refused. */
export interface Refusal {
  readonly code: ErrorCode;
  /** The vault's own words (made harmless) and a remedy. */
  readonly text: string;
  /** The domain code of contract §10, such as 1007, where there is one. */
  readonly domainCode: number | undefined;
  /** The status inside the envelope, which may differ from the HTTP status. */
  readonly bodyStatus: number | undefined;
  /**
   * True for the gateway's "no Route matched" text, which may stand for a wrong path or a dead
   * token (§3).
   */
  readonly noRoute: boolean;
  /** Whether the vault, or what stands in front of it, doesn't know the path (§3). */
  readonly unknownRoute: boolean;
}

// Contract §2: what 4.x answers, with HTTP 500, when a resource was not granted. It isn't an
// outage.
const FORBIDDEN_TEXT = 'You are not authorized to access this resource';
/** A message holds no more characters of the vault's own words. */
const MAX_WORDS = 200;
/**
 * Whether words of the vault's repeat a part of what was sent to it, so that no message quotes
 * them.
 */
export type RepeatsSecret = (words: string) => boolean;
/** The vault's words as a message may hold them. */
type Quote = (words: string) => string;
const NO_ROUTE_TEXT = 'no Route matched with those values';
// Contract §3: how both generations of the vault refuse a path that they don't know.
const NO_RESOURCE_TEXT = /\bresource[ /]sub(?:-resource)? not found/i;

/**
 * Recognises a refusal in any of its shapes: OAuth error, gateway message, or vendor envelope,
 * whose HTTP status and flags may contradict each other (contract §6: any indicator is enough).
 *
 * @param members - The body's JSON object, or undefined when the body isn't one.
 * @returns undefined when nothing says that the request failed.
 */
export function readRefusal(
  status: number,
  members: Members | undefined,
  repeatsSecret: RepeatsSecret,
): Refusal | undefined {
  const quote = (words: string): string => {
    const shown = printable(words.replace(/\.$/, ''), MAX_WORDS);
    // A log may show other characters than the vault sent, and a mask then misses them.
    return repeatsSecret(`${words.slice(0, 2 * MAX_WORDS + 2)}\n${shown}`)
      ? '(its message is omitted, because it repeats a credential)'
      : `"${shown}"`;
  };
  const failed = status < 200 || status >= 300;
  const oauthError = stringAt(members, 'error');
  if (oauthError) return oauthRefusal(status, oauthError, members, quote);
  const envelope = objectAt(members, 'response');
  if (envelope === undefined) {
    if (!failed) return undefined;
    return gatewayRefusal(status, stringAt(members, 'message'), quote);
  }
  const exception = objectAt(members, 'exception');
  const bodyStatus = integerAt(envelope, 'status') ?? status;
  const flagged = isTrue(envelope, 'error') || isTrue(envelope, 'erro');
  if (!failed && bodyStatus < 400 && !flagged && exception === undefined) return undefined;
  return {
    ...envelopeRefusal(failed ? status : bodyStatus, envelope, exception, quote),
    bodyStatus,
  };
}

function oauthRefusal(
  status: number,
  error: string,
  members: Members | undefined,
  quote: Quote,
): Refusal {
  const said = stringAt(members, 'error_description') ?? stringAt(members, 'message') ?? error;
  const hint = stringAt(members, 'hint');
  const text = quote(hint === undefined ? said : `${said} (${hint})`);
  return error === 'invalid_client' || status === 401
    ? refusal(
        'ERR_AUTH',
        `${text}. Check client-id and client-secret, and that the authorization is active.`,
      )
    : refusal('ERR_VAULT', `${text}.`);
}

function gatewayRefusal(status: number, message: string | undefined, quote: Quote): Refusal {
  if (message === NO_ROUTE_TEXT) {
    return {
      ...refusal(
        'ERR_GATEWAY',
        `${quote(message)} (HTTP ${status}). Check url and api-prefix, the resources ` +
          'of the authorization and its allowed IPs; a token that has expired gets the ' +
          'same answer.',
      ),
      noRoute: true,
      unknownRoute: true,
    };
  }
  const said = message === undefined ? `HTTP ${status}` : `${quote(message)} (HTTP ${status})`;
  if (status === 404) return { ...refusal('ERR_VAULT', `${said}.`), unknownRoute: true };
  if (status === 401) return refusal('ERR_AUTH', `${said}. Check client-id and client-secret.`);
  if (status === 403) return refusal('ERR_FORBIDDEN', `${said}. ${GRANT}`);
  if (status === 429) return refusal('ERR_RATE_LIMITED', `${said}.`);
  if (status >= 502 && status <= 504) {
    return refusal('ERR_UNAVAILABLE', `${said}. The vault or its gateway is not available.`);
  }
  return refusal('ERR_VAULT', `${said}.`);
}

const GRANT = 'Grant the resource to the authorization in the vault, and check its allowed IPs.';

function envelopeRefusal(
  status: number,
  envelope: Members,
  exception: Members | undefined,
  quote: Quote,
): Refusal {
  const message = ['message', 'mensagem', 'Message', 'menssage']
    .map((key) => stringAt(envelope, key))
    .find((text) => text !== undefined && text !== '');
  const domainCode =
    integerAt(exception, 'code') ?? leadingCode(message) ?? integerAt(envelope, 'error_code');
  const said = message === undefined ? `status ${status}` : `${quote(message)} (status ${status})`;
  if (message?.startsWith(FORBIDDEN_TEXT) === true || status === 403) {
    return { ...refusal('ERR_FORBIDDEN', `${said}. ${GRANT}`), domainCode };
  }
  if (status === 401) {
    return {
      ...refusal('ERR_AUTH', `${said}. Check that the authorization is active.`),
      domainCode,
    };
  }
  if (status === 429 || (status >= 502 && status <= 504)) {
    return { ...gatewayRefusal(status, message, quote), domainCode };
  }
  const unknownRoute = NO_RESOURCE_TEXT.test(message ?? '');
  return { ...refusal('ERR_VAULT', `${said}.`), domainCode, unknownRoute };
}

function refusal(code: ErrorCode, text: string): Refusal {
  return {
    code,
    text,
    domainCode: undefined,
    bodyStatus: undefined,
    noRoute: false,
    unknownRoute: false,
  };
}

function leadingCode(message: string | undefined): number | undefined {
  const digits = /^(\d{4}):/.exec(message ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function integerAt(members: Members | undefined, key: string): number | undefined {
  const source = numberAt(members, key);
  return source === undefined ? undefined : Number(source);
}

function isTrue(members: Members, key: string): boolean {
  const node = members.get(key);
  return node?.kind === 'boolean' && node.value;
}
