import type { AuditLog } from './audit.ts';
import { json, type VaultRequest, type VaultResponse } from './http/message.ts';

/** What the emulator serves about itself, outside the vault's paths. Undefined for everything else. */
export function ownPage(request: VaultRequest, log: AuditLog): VaultResponse | undefined {
  if (request.path !== '/__emulator/log') return undefined;
  if (request.method !== 'GET') return json(405, { message: 'Only GET' }, { allow: 'GET' });
  const after = Number(new URLSearchParams(request.query).get('after') ?? '0');
  return json(200, { entries: log.entries(Number.isFinite(after) ? after : 0) });
}
