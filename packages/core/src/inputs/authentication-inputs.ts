import type { InputReader } from './input-reader.ts';
import { Redacted } from '../model/redacted.ts';
import type { OAuth1Token } from '../vault/login/oauth1.ts';
import type { Registration } from '../vault/login/registration.ts';

/** How the authorization proves itself, beside its id and secret. */
export interface AuthenticationInputs {
  /** Undefined with OAuth 2.0. */
  readonly oauth1: OAuth1Token | undefined;
  /** What is registered first, so that the job goes on under the authorization that comes back. */
  readonly registration: Registration | undefined;
}

/** Reads the inputs that belong to authentication; reports what contradicts or lacks something. */
export function readAuthentication(reader: InputReader): AuthenticationInputs {
  return { oauth1: readOAuth1(reader), registration: readRegistration(reader) };
}

const OAUTH1_ONLY = ['token-key', 'token-secret'] as const;
const REGISTRATION = ['application', 'system', 'environment'] as const;
/** What works with OAuth 2.0 alone: the vault documents neither for OAuth 1.0. */
const OAUTH2_ONLY = ['tenant', ...REGISTRATION] as const;

function readOAuth1(reader: InputReader): OAuth1Token | undefined {
  const signs = reader.choice('auth-method') === 'oauth1';
  const useless = (signs ? OAUTH2_ONLY : OAUTH1_ONLY).filter((name) => reader.has(name));
  for (const name of useless) {
    const other = signs ? 'oauth1' : 'oauth2';
    reader.refuse(
      name,
      `has no effect with auth-method ${other}: leave it out`,
      'ERR_INPUT_CONFLICT',
    );
  }
  if (!signs) return undefined;
  for (const name of OAUTH1_ONLY.filter((one) => !reader.has(one))) {
    reader.refuse(name, 'is missing, but auth-method oauth1 requires it', 'ERR_INPUT_MISSING');
  }
  return {
    key: reader.text('token-key') ?? '',
    secret: new Redacted(reader.text('token-secret') ?? ''),
  };
}

function readRegistration(reader: InputReader): Registration | undefined {
  const missing = REGISTRATION.filter((name) => !reader.has(name));
  if (missing.length === REGISTRATION.length) return undefined;
  if (missing.length > 0) {
    reader.report(
      'ERR_INPUT_MISSING',
      'The inputs application, system and environment belong together: ' +
        `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    );
  }
  const [application = '', system = '', environment = ''] = REGISTRATION.map((name) =>
    reader.text(name),
  );
  return { application, system, environment };
}
