import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { protectFor } from '../../vault/encryption.ts';

/** Contract §8.6: reads protected information, by id or identifier. */
export function readInformation(call: AuthorizedCall): VaultResponse {
  const { vault, caller, switches, reference } = call;
  const entry =
    vault.information.get(reference) ??
    [...vault.information.values()].find(({ tag }) => tag !== null && tag === reference);
  if (entry === undefined || !caller.information.has(entry.id)) {
    return failure(call, { http: 400, code: 1023, message: 'Information not found' });
  }
  if (!entry.active)
    return failure(call, { http: 400, code: 1024, message: 'Inactive information' });
  call.note({ type: 'item-read', kind: 'information', id: entry.id });
  return success(call, `Information ${entry.id}`, {
    info: {
      id: switches['types.ids'] === 'number' ? Number(entry.id) : entry.id,
      tag: entry.tag,
      type: entry.type,
      ...protectFor(caller, switches)({ content: entry.content }),
    },
  });
}
