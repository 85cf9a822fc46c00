import { readAuthentication, type AuthenticationInputs } from './authentication-inputs.ts';
import { checkConnection, type InputContext } from './connection-inputs.ts';
import type { InputReader, RawInputs } from './input-reader.ts';
import type { ChoiceOf } from './input-table.ts';
import { Redacted } from '../model/redacted.ts';
import { parseVaultUrl, type VaultUrl } from './vault-url.ts';
import type { Credentials } from '../vault/registration.ts';

/** Where the vault is, how to get there and how to log in. Times are in milliseconds. */
export interface VaultInputs extends AuthenticationInputs {
  readonly url: VaultUrl;
  readonly credentials: Credentials;
  readonly apiPrefix: ChoiceOf<'api-prefix'>;
  readonly tenant: string | undefined;
  readonly caCertificate: string | undefined;
  readonly insecureSkipTlsVerify: boolean;
  readonly connectTimeoutMs: number;
  readonly timeoutMs: number;
  readonly retryBudgetMs: number;
}

/**
 * Reads what every command needs to know about the vault.
 *
 * @param reader - Of the inputs, completed by {@link withConnection}.
 * @param raw - What was given as inputs.
 */
export function readVaultInputs(
  reader: InputReader,
  raw: RawInputs,
  context: InputContext,
): VaultInputs {
  checkConnection(reader, raw, context);
  return {
    url: readUrl(reader),
    credentials: {
      clientId: reader.text('client-id') ?? '',
      clientSecret: new Redacted(reader.text('client-secret') ?? ''),
    },
    ...readAuthentication(reader),
    apiPrefix: reader.choice('api-prefix'),
    tenant: reader.text('tenant'),
    caCertificate: reader.text('ca-certificate'),
    insecureSkipTlsVerify: reader.boolean('insecure-skip-tls-verify'),
    connectTimeoutMs: reader.milliseconds('connect-timeout'),
    timeoutMs: reader.milliseconds('timeout'),
    retryBudgetMs: reader.milliseconds('retry-budget'),
  };
}

function readUrl(reader: InputReader): VaultUrl {
  const text = reader.text('url');
  if (text !== undefined) {
    const url = parseVaultUrl(text);
    if (url.ok) return url.value;
    reader.refuse('url', url.fault, 'ERR_URL');
  }
  return { href: '', host: '' };
}
