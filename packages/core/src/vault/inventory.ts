import type { ErrorCode } from '../model/errors.ts';
import type { SafeKind } from '../model/secret.ts';
import type { JsonNode } from '../text/json.ts';
import { VaultError } from './answers/answer.ts';
import { numberAt, stringAt, type Members } from './answers/members.ts';
import { SMALL_ANSWER_BYTES } from './call.ts';
import type { Session } from './session.ts';

/**
 * A thing that an authorization sees: what an entry calls it, and what people do. Never a value.
 */
export interface ListedItem {
  readonly kind: 'certificate' | SafeKind;
  readonly ref: string;
  /** Empty where the vault gives none. */
  readonly name: string;
  /** Whether somebody must justify or approve each reading, which no job can. */
  readonly restricted: boolean;
}

/**
 * Lists the certificates of the authorization (contract §19.3).
 *
 * @returns undefined where the vault lists none to it.
 * @throws What {@link Session.call} throws, but for refusals.
 */
export async function listCertificates(
  session: Session,
): Promise<readonly ListedItem[] | undefined> {
  return list(session, 'certificate', ['certificate', 'list']);
}

/**
 * Lists the items of MySafe (contract §19.4). Notes have no documented list, so a vault may lack
 * it.
 *
 * @returns undefined where the authorization isn't one of MySafe.
 * @throws As {@link listCertificates}.
 */
export async function listSafeItems(session: Session): Promise<readonly ListedItem[] | undefined> {
  const found: (readonly ListedItem[] | undefined)[] = [];
  for (const [kind, segment] of SAFE_LISTS) {
    found.push(await list(session, kind, ['mysafe', segment]));
  }
  const listed = found.filter((items) => items !== undefined);
  return listed.length === 0 ? undefined : listed.flat();
}

const SAFE_LISTS = [
  ['mysafe-password', 'password'],
  ['mysafe-note', 'note'],
  ['mysafe-secret', 'secretapi'],
] as const;

async function list(
  session: Session,
  kind: ListedItem['kind'],
  path: readonly string[],
): Promise<readonly ListedItem[] | undefined> {
  for (const prefix of ['api', 'iso'] as const) {
    try {
      const what = `list ${path.join('/')}`;
      const call = { method: 'GET', path, prefix, what, maxBytes: SMALL_ANSWER_BYTES } as const;
      return itemsOf(await session.call({ ...call, hasAlternative: true }), kind);
    } catch (error) {
      if (!(error instanceof VaultError) || PASSING.has(error.code)) throw error;
      if (!error.refusal.unknownRoute) return undefined;
    }
  }
  return undefined;
}

/** Says nothing about what the authorization may list. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['ERR_RATE_LIMITED', 'ERR_UNAVAILABLE']);

/**
 * The vendor names the list of passwords alone, so any list of objects beside the envelope will do.
 */
function itemsOf(answer: Members, kind: ListedItem['kind']): ListedItem[] {
  const nodes = [...answer.values()].flatMap((node) => (node.kind === 'array' ? node.items : []));
  return nodes.flatMap((node): ListedItem[] => {
    if (node.kind !== 'object') return [];
    const { members } = node;
    const ref = firstText(members, ['identifier', 'id', 'code', 'code_certificate']);
    if (ref === undefined) return [];
    const name = firstText(members, ['common_name', 'name']) ?? '';
    const restricted = ['need_justify', 'need_approval'].some((key) => says(members.get(key)));
    return [{ kind, ref, name, restricted }];
  });
}

function firstText(members: Members, keys: readonly string[]): string | undefined {
  return keys
    .map((key) => stringAt(members, key) ?? numberAt(members, key))
    .find((text) => text !== undefined && text !== '');
}

/** Flags are texts in the vendor's samples. */
function says(node: JsonNode | undefined): boolean {
  switch (node?.kind) {
    case 'string':
      return node.value === '1' || node.value === 'true';
    case 'number':
      return Number(node.source) !== 0;
    case 'boolean':
      return node.value;
    default:
      return false;
  }
}
