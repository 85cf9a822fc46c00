import type { SourceKind, VaultObject } from '../../model/secret.ts';
import { fieldsOf, textAt, unexpected } from './fields.ts';
import { objectAt, type Members } from './members.ts';

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
 * Reads an item of MySafe (contract §19.4). There, an empty text stands for what an item doesn't
 * have, so it is missing here.
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
