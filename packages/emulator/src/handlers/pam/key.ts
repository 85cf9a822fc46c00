import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { protectFor } from '../../vault/encryption.ts';

/** Contract §8.5: reads an SSH key and takes custody of it. */
export function readKey(call: AuthorizedCall): VaultResponse {
  const { vault, caller, switches, reference } = call;
  const key = vault.items.get(reference);
  if (key === undefined)
    return failure(call, { http: 400, code: 1015, message: 'SSH key not found' });
  if (key.kind !== 'key') {
    return failure(call, { http: 400, code: 1016, message: 'The item is not a ssh key' });
  }
  if (!caller.keys.has(key.id)) {
    return failure(call, { http: 400, code: 1009, message: 'No access to credential' });
  }
  if (!key.active) return failure(call, { http: 400, code: 1017, message: 'Key inactive' });
  call.note({ type: 'item-read', kind: 'key', id: key.id });
  if (vault.custody.take(key.id, caller, vault.clock.now())) {
    call.note({ type: 'custody-taken', item: key.id });
  }
  key.viewedAt = vault.clock.now();
  const extras = switches['pam.keyExtras'] === 'on';
  const sealed = protectFor(
    caller,
    switches,
  )({ private_key: key.privateKey, password: key.password });
  return success(call, `Key ${key.id}`, {
    key: {
      id: switches['types.ids'] === 'number' ? Number(key.id) : key.id,
      username: key.username,
      ...(extras ? { key_name: key.name } : {}),
      hostname: key.hostname,
      ip: key.ip,
      private_key: sealed.private_key,
      public_key: key.publicKey,
      password: extras ? sealed.password : (sealed.password ?? ''),
      ...(extras ? { tags: key.tags, devices: [{ hostname: key.hostname, ip: key.ip }] } : {}),
      expiration_time: extras ? null : '',
    },
  });
}

/** Fails with status 500, as the vault does without an id (contract §8.5). */
export function readNoKey(call: AuthorizedCall): VaultResponse {
  return failure(call, { http: 500, message: 'Unexpected error' });
}
