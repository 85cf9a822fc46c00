import type { AuthorizedCall } from '../../call/call.ts';

/**
 * MySafe's samples have an English envelope, whatever the rest of the vault speaks (contract §6).
 */
export function safeDialect(call: AuthorizedCall): AuthorizedCall {
  return { ...call, switches: { ...call.switches, 'envelope.style': 'en' } };
}
