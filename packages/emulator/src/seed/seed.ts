import type { Settings } from '../settings/settings.ts';
import type { SeedMySafe } from './mysafe.ts';
import type { SeedCredential, SeedInformation, SeedKey } from './pam.ts';

/**
 * What an emulator starts with. Members are named as on the wire. Everything optional has a
 * default.
 */
export interface Seed {
  readonly settings?: Settings | undefined;
  readonly tenant?: string | undefined;
  /** At least one. The emulator hands out the first authorization. */
  readonly applications: readonly SeedApplication[];
  readonly credentials?: readonly SeedCredential[] | undefined;
  readonly keys?: readonly SeedKey[] | undefined;
  readonly information?: readonly SeedInformation[] | undefined;
  readonly certificates?: readonly SeedCertificate[] | undefined;
  readonly mysafe?: SeedMySafe | undefined;
}

/** An application and its authorizations. */
export interface SeedApplication {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly enabled?: boolean | undefined;
  /** Deleting an authorization then also removes its ephemeral credentials. */
  readonly automatic_provisioning?: boolean | undefined;
  readonly dynamic_profiles?: readonly SeedDynamicProfile[] | undefined;
  readonly authorizations: readonly SeedAuthorization[];
}

/**
 * A template for ephemeral secrets; `{random}` in a value becomes fresh hexadecimal text for each.
 */
export interface SeedDynamicProfile {
  readonly name: string;
  readonly identity?: string | undefined;
  readonly engine?: string | undefined;
  /** Seconds. Default 3600. */
  readonly ttl?: number | undefined;
  readonly data: Readonly<Record<string, string>>;
}

/** What one client may log in as, and read. */
export interface SeedAuthorization {
  readonly system: string;
  readonly environment: string;
  /** Random when absent, as are the secret and the tokens. */
  readonly client_id?: string | undefined;
  readonly client_secret?: string | undefined;
  readonly token_key?: string | undefined;
  readonly token_secret?: string | undefined;
  readonly unique_key?: string | undefined;
  readonly enabled?: boolean | undefined;
  /** `YYYY-MM-DD HH:MM:SS`, UTC. */
  readonly expiration_date?: string | undefined;
  /** Default: all resources. */
  readonly authorized_resources?: readonly Resource[] | undefined;
  readonly pam_permission?: 'read-only' | 'read-write' | undefined;
  readonly allowed_ips?: readonly string[] | undefined;
  readonly allowed_http_referers?: readonly string[] | undefined;
  /** SHA-256 of the client certificate, hexadecimal. */
  readonly certificate_fingerprint?: string | undefined;
  readonly encryption_enabled?: boolean | undefined;
  /** PEM of an RSA private key. Default: one made when it is first needed. */
  readonly encryption_key?: string | undefined;
  readonly may_create_applications?: boolean | undefined;
  readonly secrets?: readonly SeedSecret[] | undefined;
  /**
   * Ids of the credentials that this authorization may read. Keys and information follow the same
   * rule.
   */
  readonly credentials?: readonly string[] | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly information?: readonly string[] | undefined;
  readonly certificates?: readonly string[] | undefined;
}

/** One flat map of a secret's data. */
export type DataMap = Readonly<Record<string, string | null>>;

/** A DSM secret. */
export interface SeedSecret {
  readonly secret_id?: string | undefined;
  readonly secret_name?: string | undefined;
  readonly identity: string;
  readonly version?: string | undefined;
  readonly expiration_date?: string | undefined;
  readonly engine?: string | undefined;
  readonly description?: string | undefined;
  readonly data: readonly DataMap[];
}

/** A certificate with its private key (contract §19.3). */
export interface SeedCertificate {
  /** Digits. */
  readonly id: string;
  readonly common_name: string;
  /**
   * Host names and addresses besides the loopback ones. Only for a certificate that is made here.
   */
  readonly names?: readonly string[] | undefined;
  /** PEM, as is the key. Default: both are made when they are first needed, valid for a year. */
  readonly certificate?: string | undefined;
  readonly private_key?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly revoked?: boolean | undefined;
  /** Default true. */
  readonly active?: boolean | undefined;
}

/** What an authorization can be granted, as contract §5 names it. */
export const RESOURCES = [
  'Application',
  'CI/CD',
  'Secrets Management',
  'PAM Core',
  'Certificate Manager',
  'Task Manager',
  'Dashboards',
  'Web Proxy Session',
  'Users',
  'A2A',
] as const;
/**
 * The name of a resource. Access keys of MySafe have `MySafe`, which nobody else can be granted.
 */
export type Resource = (typeof RESOURCES)[number] | 'MySafe';
