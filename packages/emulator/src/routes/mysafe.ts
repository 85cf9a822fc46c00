import type { Route } from '../call/call.ts';
import { listSafeItems } from '../handlers/mysafe/list.ts';
import { readSafeItem } from '../handlers/mysafe/read.ts';

const KINDS = [
  ['password', 'passwords', 'a password with its one-time code'],
  ['note', 'notes', 'a note'],
  ['secretapi', 'API secrets', 'an API secret'],
] as const;

/** MySafe, which only its own access keys open (contract §19.4). */
export const MYSAFE_ROUTES: readonly Route[] = KINDS.flatMap(([kind, many, one]): Route[] => [
  {
    method: 'GET',
    path: `mysafe/${kind}`,
    family: 'mysafe',
    resource: 'MySafe',
    summary: `List ${many} of MySafe, without values`,
    handle: listSafeItems(kind),
  },
  {
    method: 'GET',
    path: `mysafe/${kind}/{ref}`,
    family: 'mysafe',
    resource: 'MySafe',
    summary: `Read ${one} of MySafe`,
    handle: readSafeItem(kind),
  },
]);
