import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';

/** Contract §8.8: creates or updates a device, as far as the vendor's Ansible modules need it. */
export function writeDevice(call: AuthorizedCall): VaultResponse {
  const { vault, parameters } = call;
  const [hostname, ip] = [parameters.text('hostname'), parameters.text('ip')];
  if (hostname === '') {
    return failure(call, {
      http: 400,
      code: 1004,
      message: "The device's hostname was not informed",
    });
  }
  if (ip === '')
    return failure(call, { http: 400, code: 1005, message: "The device's IP was not informed" });
  const known = vault.devices.get(hostname);
  const device = known ?? { id: vault.nextItemId(), hostname, ip, active: true };
  Object.assign(device, { ip, active: true });
  vault.devices.set(hostname, device);
  call.note({ type: 'item-written', kind: 'device', id: device.id });
  return success(
    call,
    known === undefined ? 'Device successfully registered!' : 'Device updated successfully!',
    { device: { id: device.id, hostname, ip } },
    201,
  );
}

/** Deactivates a device, by hostname or id. */
export function deactivateDevice(call: AuthorizedCall): VaultResponse {
  const { vault, reference, switches } = call;
  const device =
    vault.devices.get(reference) ?? [...vault.devices.values()].find(({ id }) => id === reference);
  if (device?.active !== true)
    return failure(call, { http: 400, code: 1011, message: 'Device not found' });
  device.active = false;
  call.note({ type: 'item-written', kind: 'device', id: device.id });
  if (switches['http.deleteEmpty'] === '204') return { status: 204, headers: {}, body: '' };
  return success(call, 'Device successfully deactivated');
}
