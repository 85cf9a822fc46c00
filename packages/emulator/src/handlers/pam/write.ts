import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { buildCredential } from '../../vault/build.ts';
import { currentPassword } from '../../vault/password-change.ts';
import { findCredential, findItem } from './lookup.ts';

/** Contract §8.4: creates or updates a credential. An identifier wins over host and user. */
export function writeCredential(call: AuthorizedCall): VaultResponse {
  const { vault, caller, parameters } = call;
  const [hostname, ip] = [parameters.text('hostname'), parameters.text('ip')];
  const username = parameters.text('username');
  const identifier = parameters.text('identifier');
  if (hostname === '') {
    return failure(call, {
      http: 400,
      code: 1004,
      message: "The device's hostname was not informed",
    });
  }
  if (ip === '')
    return failure(call, { http: 400, code: 1005, message: "The device's IP was not informed" });
  if (username === '') return failure(call, { http: 400, code: 1042, message: 'Invalid username' });
  const known = [...vault.items.values()].find(
    (item) =>
      item.kind === 'credential' &&
      (identifier === ''
        ? item.hostname === hostname && item.ip === ip && item.username === username
        : item.tag === identifier),
  );
  if (known !== undefined && !caller.credentials.has(known.id)) {
    return failure(call, { http: 400, code: 1007, message: 'Credential not found' });
  }
  const credential =
    known?.kind === 'credential'
      ? known
      : buildCredential({ id: vault.nextItemId(), username, password: '', hostname });
  Object.assign(credential, { hostname, ip, username, active: true });
  if (identifier !== '') credential.tag = identifier;
  if (parameters.has('content')) credential.password = parameters.text('content');
  if (parameters.has('additional')) credential.additional = parameters.text('additional');
  if (parameters.has('domain')) credential.domain = parameters.text('domain');
  const type = parameters.textOf('credential_type', 'type');
  if (type !== '') credential.type = type;
  credential.changedAt = vault.clock.now();
  vault.items.set(credential.id, credential);
  caller.credentials.add(credential.id);
  call.note({ type: 'item-written', kind: 'credential', id: credential.id });
  const message =
    known === undefined
      ? 'Credential successfully registered!'
      : 'Credential updated successfully!';
  return success(call, message, { credential: { id: credential.id, tag: credential.tag } }, 201);
}

/** `PUT` makes an inactive credential active again (contract §8.4). */
export function activateCredential(call: AuthorizedCall): VaultResponse {
  const found = findCredential(call, { keys: true });
  if ('refused' in found) return found.refused;
  if (found.credential.active) {
    return failure(call, { http: 400, code: 1017, message: 'Credential is already active' });
  }
  found.credential.active = true;
  call.note({ type: 'item-written', kind: 'credential', id: found.credential.id });
  return success(call, 'Credential successfully activated');
}

/** `DELETE` makes a credential inactive (contract §8.4). */
export function deactivateCredential(call: AuthorizedCall): VaultResponse {
  const found = findCredential(call, { keys: true });
  if ('refused' in found) return found.refused;
  if (!found.credential.active) {
    return failure(call, { http: 400, code: 1017, message: 'Credential inactive' });
  }
  found.credential.active = false;
  call.note({ type: 'item-written', kind: 'credential', id: found.credential.id });
  if (call.switches['http.deleteEmpty'] === '204') return { status: 204, headers: {}, body: '' };
  return success(call, 'Credential successfully deactivated');
}

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
