import type { Parameters } from '../http/parameters.ts';
import type { Device } from './model.ts';
import type { Vault } from './vault.ts';

/** What a client may say about a device, and how a call names it. */
export type DeviceNames = Readonly<Partial<Record<keyof Device['fields'], string>>>;

/** Creates or updates a device by its hostname. What a client doesn't send stays as it is. */
export function putDevice(
  vault: Vault,
  parameters: Parameters,
  names: DeviceNames,
): { readonly device: Device; readonly isNew: boolean; readonly changed: boolean } {
  const [hostname, ip] = [parameters.text('hostname'), parameters.text('ip')];
  const known = vault.devices.get(hostname);
  const sent = Object.entries(names).filter(([, name]) => parameters.has(name));
  const device: Device = {
    id: known?.id ?? vault.nextItemId(),
    hostname,
    ip,
    active: true,
    fields: {
      ...(known?.fields ?? NO_FIELDS),
      ...Object.fromEntries(sent.map(([field, name]) => [field, parameters.text(name)])),
    },
  };
  vault.devices.set(hostname, device);
  const changed = JSON.stringify(known) !== JSON.stringify(device);
  return { device, isNew: known === undefined, changed };
}

const NO_FIELDS = { type: '', vendor: '', model: '', site: '', domain: '', tags: '' };
