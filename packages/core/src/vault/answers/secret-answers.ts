import type { JsonNode } from '../../text/json.ts';
import { printable } from '../../text/printable.ts';
import { MAX_SECRETS, type VaultObject } from '../../model/secret.ts';
import { fieldsOf, textAt, unexpected } from './fields.ts';
import { objectAt, type Members } from './members.ts';

/**
 * Reads the secrets of an application answer (contract §7.1, §7.5): `application.secrets`, where
 * `data` is a list of flat maps or one map, ids are strings or numbers, and a missing or null list
 * means none.
 *
 * @throws ERR_ANSWER when the shape isn't the contract's.
 */
export function readApplication(answer: Members, kind: 'dsm' | 'provisioned'): VaultObject[] {
  const application = objectAt(answer, 'application');
  if (application === undefined) throw unexpected('has no application');
  return readSecretList(application.get('secrets'), kind);
}

/**
 * Reads the secrets that stand beside the envelope (contract §19.1), under either spelling.
 *
 * @throws ERR_ANSWER when the shape isn't the contract's.
 */
export function readSecrets(answer: Members): VaultObject[] {
  if (!LIST_KEYS.some((key) => answer.has(key))) throw unexpected('has no list of secrets');
  return LIST_KEYS.flatMap((key) => readSecretList(answer.get(key), 'dsm'));
}

/**
 * Reads the one secret that stands beside the envelope (contract §19.1): an object, or a list of
 * one.
 *
 * @param identity - What was asked for. It becomes the name of a secret that has none.
 * @returns undefined when the answer holds none.
 * @throws ERR_ANSWER when the shape isn't the contract's.
 */
export function readSecret(answer: Members, identity: string): VaultObject | undefined {
  const key = ONE_KEYS.find((one) => answer.has(one));
  if (key === undefined) throw unexpected('has no secret');
  const node = answer.get(key);
  const items = node?.kind === 'array' ? node.items : [node];
  const [secret, ...others] = items.filter((item) => item !== undefined && item.kind !== 'null');
  if (others.length > 0) throw unexpected('holds several secrets where one was asked for');
  return secret && readOneSecret(secret, 'dsm', 1, identity);
}

const LIST_KEYS = ['secrets', 'Secrets'];
const ONE_KEYS = ['secret', 'Secret', ...LIST_KEYS];

function readSecretList(secrets: JsonNode | undefined, kind: 'dsm' | 'provisioned'): VaultObject[] {
  if (secrets === undefined || secrets.kind === 'null') return [];
  if (secrets.kind !== 'array') throw unexpected('has no list of secrets');
  if (secrets.items.length > MAX_SECRETS)
    throw unexpected(`holds more than ${MAX_SECRETS} secrets`);
  return secrets.items.map((node, index) => readOneSecret(node, kind, index + 1));
}

function readOneSecret(
  node: JsonNode,
  kind: 'dsm' | 'provisioned',
  number: number,
  asked?: string,
): VaultObject {
  if (node.kind !== 'object') throw unexpected(`has no object as secret number ${number}`);
  const { members } = node;
  const ref = textAt(members, 'identity') ?? asked ?? textAt(members, 'secret_name');
  if (ref === undefined) throw unexpected(`does not name secret number ${number}`);
  return {
    kind,
    ref,
    id: textAt(members, 'secret_id'),
    fields: dataMaps(members.get('data'), ref).flatMap((map) => fieldsOf(map)),
    expiration: textAt(members, 'expiration_date') || undefined,
  };
}

function dataMaps(data: JsonNode | undefined, ref: string): Members[] {
  if (data === undefined || data.kind === 'null') return [];
  const maps = data.kind === 'array' ? data.items : [data];
  return maps.map((map) => {
    if (map.kind !== 'object')
      throw unexpected(`has data of an unknown shape in ${printable(ref)}`);
    return map.members;
  });
}
