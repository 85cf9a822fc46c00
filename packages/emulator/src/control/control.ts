import type { LogEntry } from '../call/audit.ts';
import type { Emulation } from '../gateway/emulation.ts';
import type { Faults } from '../faults/faults.ts';
import type { RequestHook } from '../gateway/hooks.ts';
import { custodyViews, leaseViews, type CustodyView, type LeaseView } from '../own/views.ts';
import type { Settings } from '../settings/settings.ts';
import { decryptionKey } from '../vault/encryption.ts';
import type { Authorization } from '../vault/model.ts';

/** What a client needs to log in as one authorization. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly application: string;
  readonly system: string;
  readonly environment: string;
}

/** The inside of an emulator, for tests. */
export interface EmulatorControl {
  /** Those of the first authorization in the seed. */
  readonly credentials: Credentials;
  /** Those of the first access key of MySafe, which MySafe needs (contract §19.4). */
  readonly mySafeCredentials: Credentials | undefined;
  /** Those of any authorization, by `application/system/environment`. */
  credentialsOf(authorization: string): Credentials | undefined;
  log(): readonly LogEntry[];
  /** Ephemeral secrets that live now. */
  leases(): readonly LeaseView[];
  custodies(): readonly CustodyView[];
  /** What an administrator would download for an authorization with encryption: PKCS#8 PEM. */
  decryptionKeyOf(authorization: string): string | undefined;
  /** Changes how it behaves from the next request on. Whatever is left out stays as it is. */
  configure(settings: Settings): void;
  /** What goes wrong from now on. */
  readonly faults: Pick<Faults, 'add' | 'clear'>;
  /**
   * Calls the hook when a request has come, and again when it is handled but not yet answered.
   * Waits for its promise. Returns a function that removes the hook.
   */
  onRequest(hook: RequestHook): () => void;
  /** Moves the vault's clock. */
  advance(milliseconds: number): void;
}

/** Opens the inside of an emulation to tests. */
export function controlOf(emulation: Emulation): EmulatorControl {
  const { vault } = emulation;
  const find = (label: string) =>
    vault.authorizations().find((authorization) => authorization.label === label);
  const [first] = vault.authorizations();
  const mySafe = vault.authorizations().find(({ resources }) => resources.has('MySafe'));
  if (first === undefined) throw new Error('A seed has at least one authorization');
  return {
    credentials: credentialsOf(first),
    mySafeCredentials: mySafe === undefined ? undefined : credentialsOf(mySafe),
    credentialsOf: (label) => {
      const found = find(label);
      return found === undefined ? undefined : credentialsOf(found);
    },
    log: () => emulation.log.entries(),
    leases: () => leaseViews(vault),
    custodies: () => custodyViews(vault),
    decryptionKeyOf: (label) => {
      const found = find(label);
      if (found === undefined) return undefined;
      return decryptionKey(found).export({ format: 'pem', type: 'pkcs8' }).toString();
    },
    configure: (settings) => emulation.configure(settings),
    faults: emulation.faults,
    onRequest: (hook) => emulation.hooks.add(hook),
    advance: (milliseconds) => vault.clock.advance(milliseconds),
  };
}

function credentialsOf(authorization: Authorization): Credentials {
  const { clientId, clientSecret, application, system, environment } = authorization;
  return { clientId, clientSecret, application: application.name, system, environment };
}
