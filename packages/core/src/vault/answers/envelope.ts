import { gatewayRefusal } from './gateway-refusal.ts';
import { numberAt, objectAt, stringAt, type Members } from './members.ts';
import { GRANT, refusal, type Refusal } from './refusal.ts';
import { quoting, type Quote, type RepeatsSecret } from './vault-words.ts';

// Contract §2: what 4.x answers, with HTTP 500, when a resource was not granted. It isn't an
// outage.
const FORBIDDEN_TEXT = 'You are not authorized to access this resource';
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
  const quote = quoting(repeatsSecret);
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
