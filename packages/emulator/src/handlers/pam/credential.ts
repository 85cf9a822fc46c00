import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { protectFor } from '../../vault/encryption.ts';
import { currentPassword, startChange } from '../../vault/password-change.ts';
import { findCredential } from './lookup.ts';

/** Contract §8.2: reads a password and takes custody of the credential. */
export function readCredential(call: AuthorizedCall): VaultResponse {
  const { vault, caller, switches } = call;
  const found = findCredential(call);
  if ('refused' in found) return found.refused;
  const { credential } = found;
  if (!credential.active)
    return failure(call, { http: 400, code: 1008, message: 'Credential inactive' });
  if (switches.custody === 'exclusive' && vault.custody.heldByOther(credential.id, caller)) {
    call.note({ type: 'refused', reason: 'held in custody by another authorization' });
    return failure(call, { http: 400, code: 1009, message: 'No access to credential' });
  }
  call.note({ type: 'item-read', kind: 'credential', id: credential.id });
  if (vault.custody.take(credential.id, caller, vault.clock.now())) {
    call.note({ type: 'custody-taken', item: credential.id });
  }
  const password = currentPassword(credential, vault.clock.now());
  credential.viewedAt = vault.clock.now();
  return success(call, `Credential ${credential.id}`, {
    credential: {
      id: switches['types.ids'] === 'number' ? Number(credential.id) : credential.id,
      [switches['pam.tagKey']]: credential.tag,
      username: credential.username,
      ...protectFor(
        caller,
        switches,
      )({
        password,
        content: password,
      }),
      hostname: credential.hostname,
      parent_credential_cod: null,
      parent_credential: null,
      additional: credential.additional,
      domain: credential.domain,
      ip: credential.ip,
      port: credential.port,
      model: credential.model,
      expiration_time: credential.expirationTime,
    },
  });
}

/** Contract §8.3: releases custody that this authorization took through the API. */
export function releaseCustody(call: AuthorizedCall): VaultResponse {
  const found = findCredential(call, { keys: true });
  if ('refused' in found) return found.refused;
  const { credential } = found;
  const { id } = credential;
  if (!call.vault.custody.release(id, call.caller)) {
    return failure(call, {
      http: 400,
      code: 1018,
      message: 'The credential is not in the user custody',
    });
  }
  call.note({ type: 'custody-released', item: id });
  if (credential.kind === 'credential' && startChange(credential, call.vault.clock.now())) {
    call.note({ type: 'password-change-started', item: id });
  }
  if (call.switches['http.deleteEmpty'] === '204') return { status: 204, headers: {}, body: '' };
  return success(call, `Credential custody ${id} released`);
}
