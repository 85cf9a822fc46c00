import type { AuthorizedCall } from '../../call/call.ts';
import { success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import type { SafeItem } from '../../vault/mysafe.ts';
import { safeDialect } from './dialect.ts';

type Kind = SafeItem['kind'];

const LISTS = {
  password: 'password_on_list',
  note: 'note_on_list',
  secretapi: 'api_secret_on_list',
} as const;
const FILTERS = ['tag', 'name', 'username', 'url', 'identifier_code'] as const;

/** Contract §19.4: lists the items of one kind, without their values. */
export function listSafeItems(kind: Kind): (call: AuthorizedCall) => VaultResponse {
  return (given) => {
    const call = safeDialect(given);
    const { vault, caller, parameters } = call;
    const mine = [...vault.safe.values()].filter(
      (item) =>
        item.kind === kind &&
        item.entry.active !== false &&
        caller.safeItems.has(item.entry.identifier) &&
        FILTERS.every((name) => fits(item, name, parameters.text(name))),
    );
    return success(call, `${mine.length} items found`, {
      code: 200,
      [LISTS[kind]]: mine.map(listItem),
    });
  };
}

function listItem({ kind, entry }: SafeItem): Record<string, unknown> {
  return {
    identifier: entry.identifier,
    name: entry.name,
    ...(kind === 'password' ? { url: entry.url ?? '', username: entry.username ?? '' } : {}),
    tags: (entry.tags ?? []).join(','),
    need_justify: entry.need_justify === true ? '1' : '0',
    need_approval: entry.need_approval === true ? '1' : '0',
    can_view: true,
    can_write: false,
  };
}

/** An absent filter lets everything through. */
function fits({ entry }: SafeItem, name: (typeof FILTERS)[number], wanted: string): boolean {
  if (wanted === '') return true;
  if (name === 'tag') return (entry.tags ?? []).includes(wanted);
  const value = new Map<string, unknown>(Object.entries(entry)).get(name);
  return typeof value === 'string' && value.includes(wanted);
}
