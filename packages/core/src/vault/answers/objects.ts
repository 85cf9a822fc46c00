import { SenhaseguraError } from '../../model/errors.ts';
import type { JsonNode } from '../../text/json.ts';
import { printable } from '../../text/printable.ts';
import { Redacted } from '../../model/redacted.ts';
import {
  MAX_SECRETS,
  type SourceKind,
  type VaultField,
  type VaultObject,
} from '../../model/secret.ts';
import { numberAt, objectAt, stringAt, type Members } from './members.ts';

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
 * @param identity - What was asked for; it names a secret that doesn't name itself.
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

/**
 * Reads one PAM object (contract §8.2, §8.5, §8.6): the member named `member`, each of whose scalar
 * keys can be addressed. Lists (tags, devices) are left out: they are descriptions, not values.
 *
 * @throws ERR_ANSWER when the member is missing.
 */
export function readPamObject(
  answer: Members,
  member: string,
  kind: SourceKind,
  ref: string,
): VaultObject {
  const object = objectAt(answer, member);
  if (object === undefined) throw unexpected(`has no ${member}`);
  const scalars = new Map([...object].filter(([, { kind: type }]) => type !== 'array'));
  return {
    kind,
    ref,
    id: textAt(object, 'id'),
    fields: fieldsOf(scalars),
    expiration: textAt(object, 'expiration_time') || undefined,
  };
}

/**
 * Reads an item of MySafe (contract §19.4). What it doesn't have is an empty text there, so that is
 * missing here.
 *
 * @throws ERR_ANSWER when the member is missing.
 */
export function readSafeObject(
  answer: Members,
  member: string,
  kind: SourceKind,
  ref: string,
): VaultObject {
  const object = readPamObject(answer, member, kind, ref);
  return { ...object, fields: object.fields.filter(({ value }) => value?.reveal() !== '') };
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

type FieldContent = { readonly value: Redacted } | { readonly problem: string };

function fieldsOf(members: Members): VaultField[] {
  return [...members].flatMap(([key, node]) => {
    const value = fieldValue(node);
    return value === undefined ? [] : [{ key, ...value }];
  });
}

function fieldValue(node: JsonNode): FieldContent | undefined {
  switch (node.kind) {
    case 'null':
      return undefined;
    case 'string':
      return { value: new Redacted(node.value) };
    case 'number':
      return String(Number(node.source)) === node.source
        ? { value: new Redacted(node.source) }
        : {
            problem:
              'is a number that other programs may not read exactly; store it as text in the vault',
          };
    default:
      return {
        problem: `is ${node.kind} where the vault keeps text; store it as text in the vault`,
      };
  }
}

function textAt(members: Members, key: string): string | undefined {
  return stringAt(members, key) ?? numberAt(members, key);
}

function unexpected(what: string): SenhaseguraError {
  return new SenhaseguraError(
    'ERR_ANSWER',
    `The vault's answer ${what}, which this version does not understand. Check the inputs ` +
      'url and api-prefix.',
  );
}
