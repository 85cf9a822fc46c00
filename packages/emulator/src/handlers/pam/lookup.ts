import type { AuthorizedCall } from '../../call/call.ts';
import { failure } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import type { Credential, SshKey } from '../../vault/model.ts';

type Found<T> = { readonly credential: T } | { readonly refused: VaultResponse };

/** Looks an item up by id, then by identifier, then by `username@hostname`. */
export function findItem({ vault, reference }: AuthorizedCall): Credential | SshKey | undefined {
  const byId = vault.items.get(reference);
  if (byId !== undefined) return byId;
  const items = [...vault.items.values()];
  return (
    items.find(({ tag }) => tag !== null && tag === reference) ??
    items.find(({ username, hostname }) => `${username}@${hostname}` === reference)
  );
}

/** The item that the reference names, or the refusal. SSH keys count with `keys` only. */
export function findCredential(call: AuthorizedCall): Found<Credential>;
export function findCredential(
  call: AuthorizedCall,
  options: { readonly keys: true },
): Found<Credential | SshKey>;
export function findCredential(
  call: AuthorizedCall,
  options: { readonly keys?: boolean } = {},
): Found<Credential | SshKey> {
  const item = findItem(call);
  const { caller, switches } = call;
  const mine =
    item !== undefined && (item.kind === 'key' ? caller.keys : caller.credentials).has(item.id);
  if (item === undefined || (!mine && switches['pam.noAccess'] === '1007')) {
    return { refused: failure(call, { http: 400, code: 1007, message: 'Credential not found' }) };
  }
  if (!mine) {
    return {
      refused: failure(call, { http: 400, code: 1009, message: 'No access to credential' }),
    };
  }
  if (item.kind === 'key' && options.keys !== true) {
    return { refused: failure(call, { http: 400, code: 1010, message: 'Not a credential' }) };
  }
  return { credential: item };
}
