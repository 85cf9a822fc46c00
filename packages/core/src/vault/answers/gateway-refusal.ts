import { GRANT, refusal, type Refusal } from './refusal.ts';
import type { Quote } from './vault-words.ts';

const NO_ROUTE_TEXT = 'no Route matched with those values';

/**
 * The refusal of a gateway, which says no more than a status and perhaps a message (contract §3).
 */
export function gatewayRefusal(status: number, message: string | undefined, quote: Quote): Refusal {
  if (message === NO_ROUTE_TEXT) {
    return {
      ...refusal(
        'ERR_GATEWAY',
        `${quote(message)} (HTTP ${status}). Check url and api-prefix, the resources ` +
          'of the authorization and its allowed IPs; a token that has expired gets the ' +
          'same answer.',
      ),
      noRoute: true,
      unknownRoute: true,
    };
  }
  const said = message === undefined ? `HTTP ${status}` : `${quote(message)} (HTTP ${status})`;
  if (status === 404) return { ...refusal('ERR_VAULT', `${said}.`), unknownRoute: true };
  if (status === 401) return refusal('ERR_AUTH', `${said}. Check client-id and client-secret.`);
  if (status === 403) return refusal('ERR_FORBIDDEN', `${said}. ${GRANT}`);
  if (status === 429) return refusal('ERR_RATE_LIMITED', `${said}.`);
  if (status >= 502 && status <= 504) {
    return refusal('ERR_UNAVAILABLE', `${said}. The vault or its gateway is not available.`);
  }
  return refusal('ERR_VAULT', `${said}.`);
}
