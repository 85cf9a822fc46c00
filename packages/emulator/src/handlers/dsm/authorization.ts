import type { AuthorizedCall } from '../../call/call.ts';
import { success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';

/** Contract §7.7: deactivates the authorization of the token, with what was provisioned for it. */
export function deleteAuthorization(call: AuthorizedCall): VaultResponse {
  const { vault, caller, switches } = call;
  caller.enabled = false;
  const gone = caller.application.automaticProvisioning ? vault.leases.drop(caller) : [];
  for (const { secret } of gone) {
    call.note({ type: 'deprovisioned', secretId: secret.id, identity: secret.identity });
  }
  call.note({ type: 'authorization-deleted' });
  if (switches['http.deleteEmpty'] === '204') return { status: 204, headers: {}, body: '' };
  return success(call, 'Authorization deleted successfully.');
}
