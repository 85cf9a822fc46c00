import type { AuditLog } from '../call/audit.ts';
import type { ProfileName } from '../settings/profiles.ts';
import type { Vault } from '../vault/vault.ts';

/** What the emulator's own pages look at. */
export interface Watched {
  readonly vault: Vault;
  readonly log: AuditLog;
  readonly profile: ProfileName;
}

/**
 * An ephemeral secret that lives now, without its values. Times in milliseconds since the epoch.
 */
export interface LeaseView {
  readonly secretId: string;
  readonly identity: string;
  /** `application/system/environment`. */
  readonly authorization: string;
  readonly podName: string;
  readonly deploy: string;
  readonly namespace: string;
  readonly provisionedAt: number;
  readonly expiresAt: number;
}

/** Who holds which credential or key. */
export interface CustodyView {
  /** Id of the credential or key. */
  readonly item: string;
  /** `application/system/environment`. */
  readonly authorization: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** Every ephemeral secret that lives now, in the order in which they were made. */
export function leaseViews(vault: Vault): readonly LeaseView[] {
  return vault.leases.live().map(({ secret, authorization, pod, provisionedAt, expiresAt }) => ({
    secretId: secret.id,
    identity: secret.identity,
    authorization: authorization.label,
    ...pod,
    provisionedAt,
    expiresAt,
  }));
}

/** Every custody that was taken and not released. */
export function custodyViews(vault: Vault): readonly CustodyView[] {
  return vault.custody.list().map(({ item, authorization, since }) => ({
    item,
    authorization: authorization.label,
    since,
  }));
}
