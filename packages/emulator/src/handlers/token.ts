import type { Call } from '../call/call.ts';
import { json, type VaultResponse } from '../http/message.ts';
import { oauthError } from '../http/refusal.ts';
import { refusedClient } from '../call/guard.ts';

/** Contract §4.1: `POST oauth2/token`. */
export function issueToken(call: Call): VaultResponse {
  const { vault, switches } = call;
  const missing = 'Check that all required parameters have been provided';
  if (call.parameters.text('grant_type') !== 'client_credentials') {
    return denied(call, 'unsupported grant type', () =>
      oauthError(
        400,
        'unsupported_grant_type',
        'The authorization grant type is not supported by the authorization server.',
        { hint: missing },
      ),
    );
  }
  const basic = basicCredentials(call.request.headers['authorization']);
  const clientId = accepts(call, 'body') ? call.parameters.text('client_id') : '';
  const id = clientId || (accepts(call, 'basic') ? (basic?.id ?? '') : '');
  const clientSecret = accepts(call, 'body') ? call.parameters.text('client_secret') : '';
  const secret = clientSecret || (accepts(call, 'basic') ? (basic?.secret ?? '') : '');
  if (id === '') {
    return denied(call, 'no client id', () =>
      oauthError(
        400,
        'invalid_request',
        'The request is missing a required parameter, includes an invalid parameter value, ' +
          'includes a parameter more than once, or is otherwise malformed.',
        { hint: 'Check the `client_id` parameter' },
      ),
    );
  }
  const authorization = vault.byClientId(id);
  const known = authorization?.clientSecret === secret && authorization.application.enabled;
  if (!known || vault.isInactive(authorization)) {
    return denied(call, known ? 'inactive authorization' : 'wrong client id or secret', () =>
      oauthError(401, 'invalid_client', 'Client authentication failed', {
        challenge: call.request.headers['authorization'] !== undefined,
      }),
    );
  }
  const refused = refusedClient(call, authorization);
  if (refused !== undefined) return refused;
  const lifetime = switches['token.lifetime'];
  const token = vault.tokens.issue(authorization, lifetime);
  call.note({ type: 'token-issued' });
  return json(
    200,
    { token_type: switches['token.typeCase'], expires_in: lifetime, access_token: token },
    { 'cache-control': 'no-store', pragma: 'no-cache' },
  );
}

function accepts({ switches }: Call, way: 'body' | 'basic'): boolean {
  return switches['token.clientAuth'] === 'any' || switches['token.clientAuth'] === way;
}

function denied(call: Call, reason: string, answer: () => VaultResponse): VaultResponse {
  call.note({ type: 'refused', reason });
  return answer();
}

function basicCredentials(
  header = '',
): { readonly id: string; readonly secret: string } | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const at = text.indexOf(':');
  return at === -1 ? undefined : { id: text.slice(0, at), secret: text.slice(at + 1) };
}
