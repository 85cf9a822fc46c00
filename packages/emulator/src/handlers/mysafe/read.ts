import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import type { SafeItem } from '../../vault/mysafe.ts';
import { entityOf } from './entities.ts';
import { safeDialect } from './dialect.ts';

type Kind = SafeItem['kind'];

const NAMES = { password: 'Password', note: 'Note', secretapi: 'API secret' } as const;
const PAYLOADS = {
  password: 'password_entity',
  note: 'note_entity',
  secretapi: 'api_secret_entity',
} as const;

/** Contract §19.4: reads an item of one kind by its identifier. */
export function readSafeItem(kind: Kind): (call: AuthorizedCall) => VaultResponse {
  return (given) => {
    const call = safeDialect(given);
    const { vault, caller, reference, switches } = call;
    const refuse = (code: number, message: string) => {
      call.note({ type: 'refused', reason: message });
      return failure(call, { http: 400, code, message });
    };
    if (!/^\d+$/.test(reference)) return refuse(1010, 'Unexpected identifier type');
    const item = vault.safe.get(reference);
    if (item?.kind !== kind) return refuse(1005, `${NAMES[kind]} not found`);
    const { entry } = item;
    if (!caller.safeItems.has(entry.identifier)) return refuse(1006, 'User does not have access');
    if (entry.active === false) return refuse(1009, `Inactive ${NAMES[kind].toLowerCase()}`);
    const restricted = entry.need_justify === true || entry.need_approval === true;
    if (restricted && switches['mysafe.restricted'] === 'refuse') {
      const missing = entry.need_approval === true ? 'an approval' : 'a justification';
      return refuse(1006, `User does not have access: the item needs ${missing}`);
    }
    call.note({ type: 'item-read', kind: `mysafe-${kind}`, id: entry.identifier });
    return success(call, `${NAMES[kind]} ${entry.identifier}`, {
      code: 200,
      [PAYLOADS[kind]]: entityOf(call, item),
    });
  };
}
