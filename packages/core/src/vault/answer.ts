import { JsonError, parseJson } from '../text/json.ts';
import { SenhaseguraError } from '../model/errors.ts';
import { readRefusal, type Refusal } from './envelope.ts';
import type { Members } from './members.ts';
import type { HttpResponse } from './network/transport.ts';

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
 * @param repeatsSecret - Whether words of the vault's must not be quoted.
 * @throws {@link VaultError} for every shape of refusal the contract knows (§3, §4.3, §6), and ERR_ANSWER for a
 *   body that is no JSON object.
 */
export function readAnswer(
  response: HttpResponse,
  what: string,
  repeatsSecret?: (words: string) => boolean,
): Members {
  const { status, body } = response;
  if (body.length === 0 && status >= 200 && status < 300) return NO_MEMBERS;
  const json = parseBody(response);
  const members = typeof json === 'string' ? undefined : json;
  const refusal = readRefusal(status, members, repeatsSecret);
  if (refusal !== undefined) {
    const text = refusal.text + requestOf(response, repeatsSecret);
    throw new VaultError({ ...refusal, text }, status, what, response.again);
  }
  if (typeof json === 'string') throw notJson(response, what, json);
  return json;
}

/** What the vendor's support asks for (contract §19.5); nothing for what looks like no id. */
function requestOf(
  { headers }: HttpResponse,
  repeatsSecret: (words: string) => boolean = () => false,
): string {
  const id = headers['x-request-id'] ?? '';
  if (!/^[\w.-]{1,64}$/.test(id) || repeatsSecret(id)) return '';
  return ` The id of the request is ${id}.`;
}

function parseBody(response: HttpResponse): Members | string {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(response.body);
  } catch {
    return 'its text is not UTF-8';
  }
  try {
    const node = parseJson(text);
    return node.kind === 'object'
      ? node.members
      : `it is JSON, but ${node.kind} instead of an object`;
  } catch (error) {
    if (error instanceof JsonError) return error.message;
    throw error;
  }
}

function notJson(response: HttpResponse, what: string, reason: string): SenhaseguraError {
  const type = /^[\w.+-]{1,40}\/[\w.+-]{1,40}/.exec(response.headers['content-type'] ?? '')?.[0];
  const size = `${response.body.length} bytes of ${type ?? 'no declared type'}, HTTP ${response.status}`;
  return new SenhaseguraError(
    'ERR_ANSWER',
    `The answer to the request to ${what} is not the vault's (${size}; ${reason}). ` +
      'A proxy or a login page may stand between this runner and the vault: check the url of the vault.',
  );
}
