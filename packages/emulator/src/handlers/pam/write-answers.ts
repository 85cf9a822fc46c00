import type { AuthorizedCall } from '../../call/call.ts';
import { failure } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';

/** The refusal of a write without hostname or address (contract §10). */
export function refusedAddress(call: AuthorizedCall): VaultResponse | undefined {
  const missing = (code: number, message: string) => failure(call, { http: 400, code, message });
  if (call.parameters.text('hostname') === '') {
    return missing(1004, "The device's hostname was not informed");
  }
  if (call.parameters.text('ip') === '') return missing(1005, "The device's IP was not informed");
  return undefined;
}

/** What the vendor's Ansible modules look for after a write (contract §6). */
export function changedMember(
  { switches }: AuthorizedCall,
  changed: boolean,
): Readonly<Record<string, string>> {
  return switches['pam.changed'] === 'on' ? { changed: String(changed) } : {};
}
