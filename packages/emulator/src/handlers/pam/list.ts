import type { AuthorizedCall } from '../../call/call.ts';
import { vaultDate } from '../../world/clock.ts';
import { success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import type { Credential, SshKey } from '../../vault/model.ts';

/** Contract §8.1: lists the credentials and SSH keys of the authorization, without passwords. */
export function listCredentials(call: AuthorizedCall): VaultResponse {
  const { vault, caller } = call;
  const mine = [...vault.items.values()].filter(
    ({ id, active }) => active && (caller.credentials.has(id) || caller.keys.has(id)),
  );
  return success(call, `${mine.length} credentials found`, {
    credentials: mine.map((item) => listItem(call, item)),
  });
}

function listItem(
  { switches, vault }: AuthorizedCall,
  item: Credential | SshKey,
): Record<string, unknown> {
  const isKey = item.kind === 'key';
  const fields = vault.devices.get(item.hostname)?.fields;
  return {
    id: switches['types.ids'] === 'number' ? Number(item.id) : item.id,
    identifier: item.tag ?? '',
    username: item.username,
    expiration: isKey ? null : item.expirationTime,
    change: isKey ? null : dateOrNull(item.changedAt),
    view: dateOrNull(item.viewedAt),
    hostname: item.hostname,
    management_ip: item.ip,
    type: isKey ? 'SSH Key' : item.type,
    type_code: isKey ? '4' : '1',
    device_model: fields?.model ?? (isKey ? '' : item.model),
    device_type: fields?.type ?? 'Server',
    device_vendor: fields?.vendor ?? '',
    automatic_change: switches['pam.autoChange'] === 'boolean' ? false : '0',
    connectivity: '',
    connectivity_code: '',
  };
}

function dateOrNull(moment: number | null): string | null {
  return moment === null ? null : vaultDate(moment);
}
