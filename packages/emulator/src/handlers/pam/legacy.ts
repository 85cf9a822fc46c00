import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { currentPassword } from '../../vault/password-change.ts';
import { findItem } from './lookup.ts';

/**
 * Contract §8.7: the older query with Portuguese names. The switch `pam.legacySenha` turns it on.
 */
export function readLegacyPassword(call: AuthorizedCall): VaultResponse {
  const reference = call.reference || call.parameters.text('credentialId');
  const item = findItem({ ...call, reference });
  if (item?.kind !== 'credential' || !call.caller.credentials.has(item.id)) {
    return failure(call, { http: 400, code: 1007, message: 'Credential not found' });
  }
  const { vault, caller } = call;
  const password = currentPassword(item, vault.clock.now());
  call.note({ type: 'item-read', kind: 'credential', id: item.id });
  if (vault.custody.take(item.id, caller, vault.clock.now())) {
    call.note({ type: 'custody-taken', item: item.id });
  }
  return success(call, `Senha ${item.id}`, {
    senha: {
      id: item.id,
      tag: item.tag,
      username: item.username,
      senha: password,
      conteudo: password,
      hostname: item.hostname,
      senha_pai_cod: null,
      senha_pai: null,
      adicional: item.additional,
      dominio: item.domain,
      ip: item.ip,
      porta: item.port,
      modelo: item.model,
      datahora_expiracao: item.expirationTime,
    },
  });
}
