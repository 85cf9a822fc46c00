import { JsonError } from '../../text/json-cursor.ts';
import { parseJson } from '../../text/json.ts';
import { textOfUtf8 } from '../../text/utf8.ts';
import { SenhaseguraError } from '../../model/errors.ts';
import { bad, good, type Result } from '../../model/result.ts';
import { readRefusal } from './envelope.ts';
import type { Members } from './members.ts';
import type { Refusal } from './refusal.ts';
import type { RepeatsSecret } from './vault-words.ts';
import type { HttpResponse } from '../network/transport.ts';

/** The vault understood the request and said no, or something in front of it did. */
export class VaultError extends SenhaseguraError {
  readonly status: number;
  readonly refusal: Refusal;
  /** An earlier attempt of the same request may have taken effect. */
  readonly again: boolean;

  constructor(refusal: Refusal, status: number, what: string, again = false) {
    super(refusal.code, `The vault refused to ${what}: ${refusal.text}`);
    this.status = status;
    this.refusal = refusal;
    this.again = again;
  }
}

/**
 * Whether the vault itself says that the thing isn't there. The 404 of a gateway says only that the
 * way to it is closed.
 */
export function saysNotFound({ status, refusal: { bodyStatus } }: VaultError): boolean {
  return bodyStatus === 404 || (bodyStatus !== undefined && status === 404);
}

const NO_MEMBERS: Members = new Map();

/**
 * Turns an answer into the members of its JSON object.
 *
 * @param what - What was asked, for messages: `read the secrets`.
 * @param hint - Follows a message that says that nobody answered as a vault does.
 * @throws {@link VaultError} for every shape of refusal the contract knows (§3, §4.3, §6), and
 *   ERR_ANSWER for a body that isn't a JSON object.
 */
export function readAnswer(
  response: HttpResponse,
  what: string,
  repeatsSecret: RepeatsSecret,
  hint = '',
): Members {
  const { status, body } = response;
  if (body.length === 0 && status >= 200 && status < 300) return NO_MEMBERS;
  const json = parseBody(body);
  const members = json.ok ? json.value : undefined;
  const refusal = readRefusal(status, members, repeatsSecret);
  if (refusal !== undefined) {
    const where = refusal.unknownRoute ? hint : '';
    const text = refusal.text + where + requestOf(response, repeatsSecret);
    throw new VaultError({ ...refusal, text }, status, what, response.again);
  }
  if (!json.ok) throw notJson(response, what, json.fault, hint);
  return json.value;
}

/**
 * What the vendor's support asks for (contract §19.5); nothing for what doesn't look like an id.
 */
function requestOf({ headers }: HttpResponse, repeatsSecret: RepeatsSecret): string {
  const id = headers['x-request-id'];
  if (id === undefined || !/^[\w.-]{1,64}$/.test(id) || repeatsSecret(id)) return '';
  return ` The id of the request is ${id}.`;
}

function parseBody(body: Uint8Array): Result<Members, string> {
  const text = textOfUtf8(body);
  if (text === undefined) return bad('its text is not UTF-8');
  try {
    const node = parseJson(text);
    return node.kind === 'object'
      ? good(node.members)
      : bad(`it is JSON, but ${node.kind} instead of an object`);
  } catch (error) {
    if (error instanceof JsonError) return bad(error.message);
    throw error;
  }
}

function notJson(
  response: HttpResponse,
  what: string,
  reason: string,
  hint: string,
): SenhaseguraError {
  const type = response.headers['content-type']?.match(/^[\w.+-]{1,40}\/[\w.+-]{1,40}/)?.[0];
  const size =
    `${response.body.length} bytes of ${type ?? 'no declared type'}, HTTP ` + `${response.status}`;
  return new SenhaseguraError(
    'ERR_ANSWER',
    `The answer to the request to ${what} did not come from the vault (${size}; ${reason}). ` +
      'A proxy or a login page may have answered instead: check the url of the vault.' +
      hint,
  );
}
