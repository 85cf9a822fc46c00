import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import type { Parameters } from '../../http/parameters.ts';
import { buildCredential } from '../../vault/build.ts';
import { putDevice } from '../../vault/devices.ts';
import type { Credential } from '../../vault/model.ts';
import { changedMember, refusedAddress } from './write-answers.ts';
import { findCredential } from './lookup.ts';

const DEVICE_NAMES = {
  vendor: 'vendor',
  model: 'model',
  site: 'site',
  domain: 'device_domain',
  tags: 'device_tags',
} as const;

/** Contract §8.4: creates or updates a credential. An identifier wins over host and user. */
export function writeCredential(call: AuthorizedCall): VaultResponse {
  const { vault, caller, parameters } = call;
  const refused = refusedAddress(call);
  if (refused !== undefined) return refused;
  const username = parameters.text('username');
  if (username === '') return failure(call, { http: 400, code: 1042, message: 'Invalid username' });
  const known = knownCredential(call);
  if (known !== undefined && !caller.credentials.has(known.id)) {
    return failure(call, { http: 400, code: 1007, message: 'Credential not found' });
  }
  const before = JSON.stringify(known);
  const hostname = parameters.text('hostname');
  const credential =
    known ?? buildCredential({ id: vault.nextItemId(), username, password: '', hostname });
  fill(credential, parameters);
  // Sent beside a credential's own type, `type` is the device's; alone, it is the credential's.
  const names = parameters.has('credential_type')
    ? { ...DEVICE_NAMES, type: 'type' }
    : DEVICE_NAMES;
  const { changed: deviceChanged } = putDevice(vault, parameters, names);
  const changed = deviceChanged || before !== JSON.stringify(credential);
  if (changed) credential.changedAt = vault.clock.now();
  vault.items.set(credential.id, credential);
  caller.credentials.add(credential.id);
  call.note({ type: 'item-written', kind: 'credential', id: credential.id });
  const message =
    known === undefined
      ? 'Credential successfully registered!'
      : 'Credential updated successfully!';
  const payload = { credential: { id: credential.id, tag: credential.tag } };
  return success(call, message, payload, 201, changedMember(call, changed));
}

function knownCredential({ vault, parameters }: AuthorizedCall): Credential | undefined {
  const [hostname, ip] = [parameters.text('hostname'), parameters.text('ip')];
  const [username, identifier] = [parameters.text('username'), parameters.text('identifier')];
  return [...vault.items.values()]
    .filter((item) => item.kind === 'credential')
    .find((item) =>
      identifier === ''
        ? item.hostname === hostname && item.ip === ip && item.username === username
        : item.tag === identifier,
    );
}

function fill(credential: Credential, parameters: Parameters): void {
  credential.hostname = parameters.text('hostname');
  credential.ip = parameters.text('ip');
  credential.username = parameters.text('username');
  credential.active = true;
  if (parameters.text('identifier') !== '') credential.tag = parameters.text('identifier');
  if (parameters.has('content')) {
    credential.password = parameters.text('content');
    credential.changeDueAt = null;
  }
  if (parameters.has('additional')) credential.additional = parameters.text('additional');
  if (parameters.has('domain')) credential.domain = parameters.text('domain');
  if (parameters.has('tags')) {
    credential.tags = parameters
      .texts('tags')
      .flatMap((tags) => tags.split(','))
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
  }
  const type = parameters.textOf('credential_type', 'type');
  if (type !== '') credential.type = type;
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
