import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { putDevice } from '../../vault/devices.ts';
import type { Device } from '../../vault/model.ts';
import { changedMember, refusedAddress } from './write-answers.ts';

const NAMES = {
  type: 'type',
  vendor: 'vendor',
  model: 'model',
  site: 'site',
  domain: 'domain',
  tags: 'tags',
} as const;

/** Contract §8.8: creates or updates a device, as far as the vendor's Ansible modules need it. */
export function writeDevice(call: AuthorizedCall): VaultResponse {
  const refused = refusedAddress(call);
  if (refused !== undefined) return refused;
  const { device, isNew, changed } = putDevice(call.vault, call.parameters, NAMES);
  call.note({ type: 'item-written', kind: 'device', id: device.id });
  const message = isNew ? 'Device successfully registered!' : 'Device updated successfully!';
  return success(call, message, { device: shown(device) }, 201, changedMember(call, changed));
}

/** Lists the active devices. */
export function listDevices(call: AuthorizedCall): VaultResponse {
  const devices = [...call.vault.devices.values()].filter(({ active }) => active);
  return success(call, `${devices.length} devices found`, { devices: devices.map(shown) });
}

/** Reads a device, by hostname or id. */
export function readDevice(call: AuthorizedCall): VaultResponse {
  const device = find(call);
  if (device?.active !== true) return notFound(call);
  return success(call, `Device ${device.id}`, { device: shown(device) });
}

/** Deactivates a device, by hostname or id. */
export function deactivateDevice(call: AuthorizedCall): VaultResponse {
  const device = find(call);
  if (device?.active !== true) return notFound(call);
  device.active = false;
  call.note({ type: 'item-written', kind: 'device', id: device.id });
  if (call.switches['http.deleteEmpty'] === '204') return { status: 204, headers: {}, body: '' };
  return success(call, 'Device successfully deactivated');
}

function find({ vault, reference }: AuthorizedCall): Device | undefined {
  const byName = vault.devices.get(reference);
  return byName ?? [...vault.devices.values()].find(({ id }) => id === reference);
}

function notFound(call: AuthorizedCall): VaultResponse {
  return failure(call, { http: 400, code: 1011, message: 'Device not found' });
}

function shown({ id, hostname, ip, fields }: Device): Readonly<Record<string, string>> {
  return { id, hostname, ip, ...fields };
}
