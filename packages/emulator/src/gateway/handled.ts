import { spoil } from '../faults/apply.ts';
import { json, type VaultResponse } from '../http/message.ts';
import type { FaultRule } from '../settings/fault-rule.ts';
import type { Handled } from './gateway.ts';

/** A response after each of the faults has struck it. */
export function spoilAll(response: VaultResponse, rules: readonly FaultRule[]): VaultResponse {
  return rules.reduce(spoil, response);
}

/** What comes of a call over the rate limit. */
export function limited(): Handled {
  return refused(json(429, { message: 'API rate limit exceeded' }), 'rate limit');
}

/**
 * Adds headers that the answer doesn't set itself. With nothing to add it is the same object, which
 * adapters recognise.
 */
export function withHeaders(handled: Handled, more: Readonly<Record<string, string>>): Handled {
  if (Object.keys(more).length === 0) return handled;
  const { response } = handled;
  return { ...handled, response: { ...response, headers: { ...more, ...response.headers } } };
}

/** A refusal of the emulator's own, with its reason for the log. */
export function refused(response: VaultResponse, reason: string): Handled {
  return { response, authorization: null, events: [{ type: 'refused', reason }] };
}
