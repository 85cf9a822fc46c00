import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { protectFor } from '../../vault/encryption.ts';
import type { Information } from '../../vault/model.ts';

/** Contract §8.6: reads protected information, by id or identifier. */
export function readInformation(call: AuthorizedCall): VaultResponse {
  const { caller, switches } = call;
  const found = findActive(call);
  if ('refused' in found) return found.refused;
  const { entry } = found;
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

/** Contract §8.6: creates protected information, or replaces what an identifier names. */
export function writeInformation(call: AuthorizedCall): VaultResponse {
  const { vault, caller, parameters, switches } = call;
  const content = parameters.text('content');
  if (content === '') {
    const message = 'The information content was not informed';
    return failure(call, { http: 400, code: 1026, message });
  }
  const identifier = parameters.text('identifier');
  const known = identifier === '' ? undefined : find({ ...call, reference: identifier });
  if (known !== undefined && !caller.information.has(known.id)) return notFound(call);
  const entry: Information = {
    id: known?.id ?? vault.nextItemId(),
    tag: identifier || (known?.tag ?? null),
    type: parameters.text('type') || (known?.type ?? ''),
    name: parameters.text('name') || (known?.name ?? ''),
    content,
    active: true,
  };
  vault.information.set(entry.id, entry);
  caller.information.add(entry.id);
  call.note({ type: 'item-written', kind: 'information', id: entry.id });
  const { id, tag, type, name } = entry;
  const echo = { name, type, service: '', url: '', content, users_allowed: '', identifier: tag };
  const info = switches['pam.infoCreate'] === 'echo' ? echo : { id, tag };
  return success(call, `Information ${id}`, { info }, 201);
}

/** Contract §8.6: deactivates protected information. */
export function deactivateInformation(call: AuthorizedCall): VaultResponse {
  const found = findActive(call);
  if ('refused' in found) return found.refused;
  found.entry.active = false;
  call.note({ type: 'item-written', kind: 'information', id: found.entry.id });
  if (call.switches['http.deleteEmpty'] === '204') return { status: 204, headers: {}, body: '' };
  return success(call, 'Information successfully deactivated');
}

function findActive(
  call: AuthorizedCall,
): { readonly entry: Information } | { readonly refused: VaultResponse } {
  const entry = find(call);
  if (entry === undefined || !call.caller.information.has(entry.id)) {
    return { refused: notFound(call) };
  }
  if (entry.active) return { entry };
  return { refused: failure(call, { http: 400, code: 1024, message: 'Inactive information' }) };
}

function find({ vault, reference }: AuthorizedCall): Information | undefined {
  const byId = vault.information.get(reference);
  return byId ?? [...vault.information.values()].find(({ tag }) => tag === reference);
}

function notFound(call: AuthorizedCall): VaultResponse {
  return failure(call, { http: 400, code: 1023, message: 'Information not found' });
}
