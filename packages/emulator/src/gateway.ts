import type { AuditEvent } from './audit.ts';
import { admit } from './guard.ts';
import type { Call } from './call.ts';
import { failure } from './http/answer.ts';
import type { VaultRequest, VaultResponse } from './http/message.ts';
import { readParameters } from './http/parameters.ts';
import { gateway404, oauthError } from './http/refusal.ts';
import type { Match, Router } from './router.ts';
import type { Switches } from './switches.ts';
import { labelOf, type Authorization } from './vault/model.ts';
import type { Vault } from './vault/vault.ts';

/** An answer and what there is to say about it in the log. */
export interface Handled {
  readonly response: VaultResponse;
  readonly authorization: string | null;
  readonly events: readonly AuditEvent[];
}

/** One request through route, parameters, admission and handler; the same for every adapter. */
export function handleVaultRequest(
  vault: Vault,
  router: Router,
  request: VaultRequest,
  switches: Switches,
): Handled {
  const match = router.match(request.method, request.path, switches);
  if (match === undefined) {
    const reason = 'no such route';
    return { response: gateway404(), authorization: null, events: [{ type: 'refused', reason }] };
  }
  const events: AuditEvent[] = [];
  const dialect = { switches, tenant: vault.tenant };
  const parsed = readParameters(request, switches);
  if (!parsed.ok) {
    const response =
      match.route.family === 'token'
        ? oauthError(400, 'invalid_request', parsed.problem)
        : failure(dialect, { http: 400, message: parsed.problem });
    return { response, authorization: null, events: [{ type: 'refused', reason: parsed.problem }] };
  }
  const call: Call = {
    ...dialect,
    request,
    vault,
    parameters: parsed.parameters,
    fromBody: parsed.fromBody,
    reference: match.reference,
    note: (event) => events.push(event),
  };
  const { response, caller } = answer(call, match);
  return { response, authorization: caller === undefined ? null : labelOf(caller), events };
}

function answer(
  call: Call,
  { route }: Match,
): { readonly response: VaultResponse; readonly caller: Authorization | undefined } {
  if (route.open === true) return { response: route.handle(call), caller: undefined };
  const admission = admit(call, route);
  if ('refused' in admission) return { response: admission.refused, caller: admission.caller };
  const { caller } = admission;
  return { response: route.handle({ ...call, caller }), caller };
}
