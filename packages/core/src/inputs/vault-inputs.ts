import { readAuthentication, type AuthenticationInputs } from './authentication-inputs.ts';
import { checkConnection, type InputContext } from './connection-inputs.ts';
import type { InputReader, RawInputs } from './input-reader.ts';
import type { ChoiceOf } from './input-table.ts';
import { Redacted } from '../model/redacted.ts';
import type { Credentials } from '../vault/login/registration.ts';
import { readWayInputs, type WayInputs } from './way-inputs.ts';

/** Where the vault is, how to get there and how to log in. Times are in milliseconds. */
export interface VaultInputs extends WayInputs, AuthenticationInputs {
  readonly credentials: Credentials;
  readonly apiPrefix: ChoiceOf<'api-prefix'>;
  readonly tenant: string | undefined;
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
    ...readWayInputs(reader),
    credentials: {
      clientId: reader.text('client-id') ?? '',
      clientSecret: new Redacted(reader.text('client-secret') ?? ''),
    },
    ...readAuthentication(reader),
    apiPrefix: reader.choice('api-prefix'),
    tenant: reader.text('tenant'),
    retryBudgetMs: reader.milliseconds('retry-budget'),
  };
}
