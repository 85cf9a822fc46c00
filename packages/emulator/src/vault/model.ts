import type { Resource, SeedDynamicProfile } from '../seed/seed.ts';
import type { AttachedSecrets, Secret } from './secrets.ts';

/** An application of the vault. */
export interface Application {
  readonly number: number;
  readonly name: string;
  description: string | null;
  tags: readonly string[];
  readonly enabled: boolean;
  readonly automaticProvisioning: boolean;
  readonly dynamicProfiles: readonly SeedDynamicProfile[];
  readonly authorizations: Authorization[];
}

/** What a token stands for: an application in one system and environment, and what is attached. */
export interface Authorization {
  readonly number: number;
  /** How the vault names it in its own log: 30 hexadecimal characters. */
  readonly code: string;
  /** `application/system/environment`: how people name it. */
  readonly label: string;
  readonly application: Application;
  readonly system: string;
  readonly environment: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenKey: string;
  readonly tokenSecret: string;
  readonly uniqueKey: string;
  enabled: boolean;
  /** Milliseconds since the epoch; null for never. */
  readonly expires: number | null;
  readonly resources: ReadonlySet<Resource>;
  readonly readOnly: boolean;
  readonly allowedIps: readonly string[];
  readonly allowedReferers: readonly string[];
  readonly fingerprint: string | null;
  readonly encrypts: boolean;
  /** PEM of the private key. Empty: one is made when first needed. */
  readonly encryptionKey: string;
  readonly mayCreateApplications: boolean;
  readonly secrets: AttachedSecrets;
  readonly credentials: Set<string>;
  readonly keys: Set<string>;
  readonly information: Set<string>;
  readonly certificates: ReadonlySet<string>;
  /** Identifiers in MySafe; only access keys have any. */
  readonly safeItems: ReadonlySet<string>;
  /** Names only, from `cicd/variables`. */
  readonly variables: Set<string>;
}

/** What an ephemeral secret is made for. */
export interface Pod {
  readonly podName: string;
  readonly deploy: string;
  readonly namespace: string;
}

/** One ephemeral secret that was provisioned and not yet given back. */
export interface Lease {
  readonly authorization: Authorization;
  readonly pod: Pod;
  readonly secret: Secret;
  readonly provisionedAt: number;
  readonly expiresAt: number;
}

/** A PAM credential. */
export interface Credential {
  readonly kind: 'credential';
  readonly id: string;
  tag: string | null;
  username: string;
  password: string;
  hostname: string;
  ip: string;
  port: string;
  additional: string;
  domain: string;
  model: string;
  type: string;
  expirationTime: string | null;
  active: boolean;
  changedAt: number | null;
  viewedAt: number | null;
  tags: readonly string[];
  /** The policy: releasing custody changes the password. */
  readonly changesOnRelease: boolean;
  readonly changeDelayMs: number;
  /** When the change that was started is done; null without one. */
  changeDueAt: number | null;
}

/** An SSH key in PAM. */
export interface SshKey {
  readonly kind: 'key';
  readonly id: string;
  tag: string | null;
  username: string;
  name: string;
  hostname: string;
  ip: string;
  privateKey: string;
  publicKey: string;
  password: string | null;
  tags: readonly string[];
  active: boolean;
  viewedAt: number | null;
}

/** A device of PAM, by its hostname. */
export interface Device {
  readonly id: string;
  readonly hostname: string;
  readonly ip: string;
  active: boolean;
  /** Empty text for what nobody has said. */
  readonly fields: Readonly<
    Record<'type' | 'vendor' | 'model' | 'site' | 'domain' | 'tags', string>
  >;
}

/** Protected information in PAM. */
export interface Information {
  readonly id: string;
  tag: string | null;
  type: string;
  name: string;
  content: string;
  active: boolean;
}
