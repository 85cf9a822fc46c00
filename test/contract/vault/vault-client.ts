import {
  sampleSeed,
  startEmulator,
  type Emulator,
  type EmulatorOptions,
} from '@senhasegura-action/emulator';
import { afterEach } from 'vitest';
import { Redacted } from '../../../packages/core/src/model/redacted.ts';
import type { VaultObject } from '../../../packages/core/src/model/secret.ts';
import { createClient } from '../../../packages/core/src/vault/client.ts';
import { createDirectTransport } from '../../../packages/core/src/vault/network/direct-transport.ts';
import { createRegistrar } from '../../../packages/core/src/vault/registrar.ts';
import { Session, type SessionOptions } from '../../../packages/core/src/vault/session.ts';

/** Under which certificates are downloaded. */
export const PASSWORD = 'made-for-this-test';

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Has something closed after the test. */
export function closeLater(close: () => Promise<void> | void): void {
  closers.push(close);
}

/** An emulator with the sample of secrets, closed after the test. */
export async function vaultWith(settings: EmulatorOptions) {
  const emulator = await startEmulator({ seed: sampleSeed(Date.now()), ...settings });
  closeLater(async () => emulator.close());
  return emulator;
}

/** The client as a run makes it, without retries. */
export function clientOf(
  emulator: Emulator,
  change: Partial<SessionOptions> = {},
  withToken = true,
) {
  const { clientId, clientSecret } = emulator.credentials;
  const { send, close } = createDirectTransport({ connectTimeoutMs: 5000, timeoutMs: 5000 });
  closeLater(close);
  const secrets: string[] = [];
  const lines: string[] = [];
  const session = new Session({
    send,
    userAgent: 'test',
    baseUrl: emulator.url,
    credentials: withToken ? { clientId, clientSecret: new Redacted(clientSecret) } : undefined,
    apiPrefix: 'auto',
    now: Date.now,
    onSecret: (secret) => secrets.push(secret.reveal()),
    repeatsSecret: () => false,
    onEmulator: () => {},
    ...change,
  });
  const vault = createClient(session, {
    debug: (line) => lines.push(line),
    newPassword: () => new Redacted(PASSWORD),
  });
  return { vault, registrar: createRegistrar(session), send, secrets, lines };
}

/** The parts of an object that differ: names, ids and values. */
export function plain(objects: readonly (VaultObject | undefined)[]) {
  return objects.map(
    (object) =>
      object && {
        ref: object.ref,
        id: object.id,
        fields: Object.fromEntries(object.fields.map(({ key, value }) => [key, value?.reveal()])),
      },
  );
}
