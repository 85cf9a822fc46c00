import { setMaxListeners } from 'node:events';
import type { CredentialMasks } from '../mask/credential-masks.ts';
import type { Runtime } from '../platform/runtime.ts';
import type { Platform } from '../platform/platform.ts';
import { Redacted } from '../model/redacted.ts';
import type { VaultField } from '../model/secret.ts';
import type { VaultInputs } from '../inputs/vault-inputs.ts';
import { createClient, type VaultClient } from '../vault/client.ts';
import { withRetries } from '../vault/network/retry.ts';
import { Session } from '../vault/session.ts';
import { userAgent } from '../vault/user-agent.ts';
import type { Transport } from '../vault/network/transport.ts';
import { findWay, type Way } from './way.ts';

/** A client of one vault under one authorization; its connections must be closed. */
export interface Connection {
  readonly vault: VaultClient;
  /** The session of the client, for functions that few callers need. */
  readonly session: Session;
  /** Decrypts a field where the authorization's values are encrypted; undefined without a key. */
  readonly decrypt: ((field: VaultField) => VaultField) | undefined;
  readonly close: () => void;
}

const EMULATOR_WARNING =
  'The answers come from the senhasegura emulator, not from a vault: the values are made up.';
const INSECURE_WARNING =
  'insecure-skip-tls-verify is true: the certificate of the vault is NOT verified, so ' +
  'anyone between this job and the vault can read ' +
  'every secret. Give its CA in ca-certificate instead.';

/**
 * Prepares the way to the vault; nothing is sent yet.
 *
 * @param masks - Hide the credentials that come up on the way (a token, a proxy's password) before
 *   they are used.
 * @param way - Where one is open already, see {@link openWay}.
 * @throws ERR_INPUT_INVALID when a certificate, a key or the proxy's address cannot be read or
 *   used.
 */
export async function connect(
  inputs: VaultInputs,
  platform: Pick<Platform, 'kind' | 'info' | 'warning' | 'debug'>,
  runtime: Runtime,
  masks: Pick<CredentialMasks, 'hide' | 'hideAsIs' | 'areIn'>,
  way?: Way,
): Promise<Connection> {
  // All calls share one signal. Node takes more than ten listeners for a leak.
  if (runtime.signal !== undefined) setMaxListeners(0, runtime.signal);
  if (inputs.insecureSkipTlsVerify) platform.warning(INSECURE_WARNING);
  const { transport, decrypt } = way ?? (await findWay(inputs, runtime, masks));
  const { credentials, oauth1 } = inputs;
  const session = new Session({
    send: withRetries(await signed(transport.send, inputs, runtime), {
      budgetMs: inputs.retryBudgetMs,
      now: runtime.now,
      random: runtime.random,
      delay: runtime.delay,
      onWait: (line) => platform.info(line),
    }),
    baseUrl: inputs.url.href,
    userAgent: userAgent(platform.kind, runtime.runId),
    credentials: oauth1 === undefined ? credentials : undefined,
    registration: inputs.registration,
    apiPrefix: inputs.apiPrefix,
    tenant: inputs.tenant,
    now: runtime.now,
    onSecret: masks.hideAsIs,
    repeatsSecret: masks.areIn,
    onEmulator: () => platform.warning(EMULATOR_WARNING),
    signal: runtime.signal,
  });
  return {
    vault: createClient(session, {
      debug: (line) => platform.debug?.(line),
      newPassword: () => {
        const password = new Redacted(runtime.randomHex(16));
        masks.hideAsIs(password);
        return password;
      },
    }),
    session,
    decrypt,
    close: transport.close,
  };
}

/** Signs each request, where the authorization is of OAuth 1.0. */
async function signed(
  send: Transport,
  { credentials, oauth1 }: VaultInputs,
  { now, randomHex }: Runtime,
): Promise<Transport> {
  if (oauth1 === undefined) return send;
  const { withOAuth1 } = await import(/* webpackIgnore: true */ '../vault/login/oauth1.ts');
  const nonce = (): string => randomHex(16);
  return withOAuth1(send, { consumer: credentials, token: oauth1, now, nonce });
}
