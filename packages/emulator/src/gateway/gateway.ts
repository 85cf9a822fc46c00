import type { AuditEvent } from '../call/audit.ts';
import { admit, bearerOf } from '../call/guard.ts';
import type { Call } from '../call/call.ts';
import { failure } from '../http/answer.ts';
import type { VaultRequest, VaultResponse } from '../http/message.ts';
import { NO_PARAMETERS, readParameters } from '../http/parameters.ts';
import { gateway404, oauthError, unknownRoute } from '../http/refusal.ts';
import type { Match, Router } from '../routes/router.ts';
import type { Switches } from '../settings/switches.ts';
import type { Authorization } from '../vault/model.ts';
import type { Vault } from '../vault/vault.ts';

/** An answer, and what the log says about it. */
export interface Handled {
  readonly response: VaultResponse;
  readonly authorization: string | null;
  readonly events: readonly AuditEvent[];
}

/** Takes a request through route, parameters, admission and handler. Adapters all use it. */
export function handleVaultRequest(
  vault: Vault,
  router: Router,
  request: VaultRequest,
  switches: Switches,
): Handled {
  const events: AuditEvent[] = [];
  const dialect = { switches, tenant: vault.tenant };
  const match = router.match(request.method, request.path, switches);
  if (match === undefined) {
    events.push({ type: 'refused', reason: 'no such route' });
    const response =
      router.hasModule(request.path, switches) && holdsToken(vault, request)
        ? unknownRoute(dialect)
        : gateway404();
    return { response, authorization: null, events };
  }
  const parsed = readParameters(request, switches);
  // Other methods ignore the body, where the vendor's modules send form text as JSON.
  const needsBody = request.method === 'POST';
  if (!parsed.ok && needsBody) {
    const response =
      match.route.family === 'token'
        ? oauthError(400, 'invalid_request', parsed.problem)
        : failure(dialect, { http: 400, message: parsed.problem });
    return { response, authorization: null, events: [{ type: 'refused', reason: parsed.problem }] };
  }
  const call: Call = {
    switches,
    tenant: vault.tenant,
    request,
    vault,
    parameters: parsed.ok ? parsed.parameters : NO_PARAMETERS,
    reference: match.reference,
    note: (event) => events.push(event),
  };
  const { response, caller } = answer(call, match);
  return { response, authorization: caller === undefined ? null : caller.label, events };
}

function answer(
  call: Call,
  { route }: Match,
): { readonly response: VaultResponse; readonly caller: Authorization | undefined } {
  if (route.open === true) return { response: route.handle(call), caller: undefined };
  const admission = admit(call, route);
  if ('refused' in admission) return { response: admission.refused, caller: admission.caller };
  const { caller } = admission;
  return { response: route.handle(Object.assign(call, { caller })), caller };
}

function holdsToken(vault: Vault, request: VaultRequest): boolean {
  const token = bearerOf(request.headers['authorization']);
  return token !== undefined && vault.tokens.check(token).state === 'valid';
}
