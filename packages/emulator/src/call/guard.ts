import type { AuthorizedCall, Call, GuardedRoute } from './call.ts';
import { failure } from '../http/answer.ts';
import { json, type VaultResponse } from '../http/message.ts';
import { checkOAuth1 } from './oauth1.ts';
import { refuse, unknownRoute, type Refusal } from '../http/refusal.ts';
import type { Presence } from '../settings/switches.ts';
import type { Authorization } from '../vault/model.ts';

/** The caller, or the refusal of a caller who may not. */
export type Admission =
  | { readonly caller: Authorization }
  | { readonly caller: Authorization | undefined; readonly refused: VaultResponse };

const TOKEN_PROBLEMS = {
  unknown: ['invalid', 'Access token could not be verified'],
  expired: ['expired', 'Access token is invalid'],
  revoked: ['invalid', 'Access token has been revoked'],
} as const;

/** Checks the token and what its authorization may do (contract §4.3, §4.4 and §5). */
export function admit(call: Call, route: GuardedRoute): Admission {
  const caller = authenticate(call);
  if ('refused' in caller) return { caller: undefined, refused: caller.refused };
  const refused = refusedCall(call, caller.authorization, route);
  if (refused === undefined) return { caller: caller.authorization };
  return { caller: caller.authorization, refused };
}

function authenticate(
  call: Call,
): { readonly authorization: Authorization } | { readonly refused: VaultResponse } {
  const signed = checkOAuth1(call);
  if (signed !== undefined) {
    if ('authorization' in signed) return signed;
    call.note({ type: 'refused', reason: signed.refused });
    return { refused: json(401, { message: 'Invalid signature' }) };
  }
  const header = call.request.headers['authorization'];
  if (header === undefined) {
    return { refused: stop(call, 'missing', 'Missing "Authorization" header') };
  }
  const check = call.vault.tokens.check(bearerOf(header) ?? '');
  if (check.state === 'valid') return { authorization: check.authorization };
  const [refusal, reason] = TOKEN_PROBLEMS[check.state];
  return { refused: stop(call, refusal, reason) };
}

/** The token of an `Authorization` header; undefined for any other scheme. */
export function bearerOf(header: string | undefined): string | undefined {
  if (header?.slice(0, 7).toLowerCase() !== 'bearer ') return undefined;
  return header.slice(7).trim();
}

function refusedCall(
  call: Call,
  caller: Authorization,
  route: GuardedRoute,
): VaultResponse | undefined {
  if (call.vault.isInactive(caller)) {
    call.note({ type: 'refused', reason: 'Inactive authorization' });
    return failure(call, { http: 401, message: 'Inactive authorization' });
  }
  const client = refusedClient(call, caller);
  if (client !== undefined) return client;
  if (!caller.resources.has(route.resource)) {
    return stop(call, 'forbidden', `Resource not granted: ${route.resource}`);
  }
  if (route.writes === true && caller.readOnly) {
    const message = 'Without PAM Configuration Access permission';
    call.note({ type: 'refused', reason: message });
    return failure(call, { http: 400, code: 1039, message });
  }
  return undefined;
}

/** Checks address, referer and certificate. The token call does so, too. */
export function refusedClient(call: Call, caller: Authorization): VaultResponse | undefined {
  const { client, headers } = call.request;
  if (!caller.allowedIps.some((pattern) => matchesAddress(pattern, client.address))) {
    return stop(call, 'forbidden', 'IP not allowed');
  }
  const { allowedReferers, fingerprint } = caller;
  if (allowedReferers.length > 0 && !allowedReferers.includes(headers['referer'] ?? '')) {
    return stop(call, 'forbidden', 'Referer not allowed');
  }
  if (fingerprint !== null && client.fingerprint !== fingerprint) {
    return stop(call, 'forbidden', 'Certificate not allowed');
  }
  return undefined;
}

/** Refuses a call from inside a handler. */
export function forbid(call: AuthorizedCall, reason: string): VaultResponse {
  return stop(call, 'forbidden', reason);
}

/** Answers as if the vault didn't have this call. */
export function refuseAsUnknown(
  call: AuthorizedCall,
  shape: Exclude<Presence, 'on'>,
): VaultResponse {
  call.note({ type: 'refused', reason: 'no such route' });
  return unknownRoute(call, shape);
}

function stop(call: Call, refusal: Refusal, reason: string): VaultResponse {
  call.note({ type: 'refused', reason });
  return refuse(call, refusal, reason);
}

function matchesAddress(pattern: string, address: string): boolean {
  if (pattern === '*' || pattern === address) return true;
  if (!pattern.includes('*')) return false;
  const parts = pattern.split('*').map((part) => part.replace(/[.\\+?^${}()|[\]]/g, '\\$&'));
  return new RegExp(`^${parts.join('[0-9a-fA-F.:]*')}$`).test(address);
}
