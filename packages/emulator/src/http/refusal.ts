import type { AuthShape, Presence } from '../settings/switches.ts';
import { failure, type Dialect } from './answer.ts';
import { json, type VaultResponse } from './message.ts';

/** What the gateway in front of the vault answers to whatever it doesn't let through. */
export function gateway404(): VaultResponse {
  return json(404, { message: 'no Route matched with those values' });
}

/** The vault itself doesn't know the path (contract §3). */
export function unknownRoute(
  dialect: Dialect,
  shape: Exclude<Presence, 'on'> = 'sub404',
): VaultResponse {
  switch (shape) {
    case 'gateway404':
      return gateway404();
    case 'sub404':
      return failure(dialect, { http: 404, message: 'Resource sub not found', errorCode: 4 });
    case 'resource404':
      return failure(dialect, { http: 404, message: 'Resource/sub-resource not found' });
  }
}

/** An answer of the OAuth server (contract §4.3). */
export function oauthError(
  status: 400 | 401,
  error: string,
  message: string,
  extra: { readonly hint?: string; readonly challenge?: boolean } = {},
): VaultResponse {
  return json(
    status,
    {
      error,
      error_description: message,
      ...(extra.hint === undefined ? {} : { hint: extra.hint }),
      message,
    },
    extra.challenge === true ? { 'www-authenticate': 'Basic realm="OAuth"' } : {},
  );
}

/** Where a call was stopped. The shape of the answer depends on it. */
export type Refusal = 'missing' | 'invalid' | 'expired' | 'forbidden';

/** Stops a call in the shape that the dialect has for it. */
export function refuse(dialect: Dialect, refusal: Refusal, reason: string): VaultResponse {
  const shape: AuthShape = dialect.switches[`auth.${refusal}`];
  switch (shape) {
    case 'kong404':
      return gateway404();
    case 'oauth401':
      return oauthError(
        401,
        'access_denied',
        'The resource owner or authorization server denied the request.',
        { hint: reason },
      );
    case 'envelope401':
      return failure(dialect, { http: 401, message: reason });
    case 'envelope403':
      return failure(dialect, { http: 403, message: reason });
    case 'envelope500':
      return failure(dialect, {
        http: 500,
        message:
          refusal === 'forbidden' ? 'You are not authorized to access this resource.' : reason,
      });
  }
}
