import type { Settings } from '../settings/settings.ts';

/** What an emulator starts with. The member names are the wire's own; everything optional has a default. */
export interface Seed {
  readonly settings?: Settings | undefined;
  readonly tenant?: string | undefined;
  /** At least one; the first authorization is the one that the emulator hands out. */
  readonly applications: readonly SeedApplication[];
  readonly credentials?: readonly SeedCredential[] | undefined;
  readonly keys?: readonly SeedKey[] | undefined;
  readonly information?: readonly SeedInformation[] | undefined;
}

export interface SeedApplication {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly enabled?: boolean | undefined;
  /** Deleting an authorization then takes its ephemeral credentials along. */
  readonly automatic_provisioning?: boolean | undefined;
  readonly dynamic_profiles?: readonly SeedDynamicProfile[] | undefined;
  readonly authorizations: readonly SeedAuthorization[];
}

/** A template for ephemeral secrets; `{random}` in a value becomes fresh hexadecimal text for each. */
export interface SeedDynamicProfile {
  readonly name: string;
  readonly identity?: string | undefined;
  readonly engine?: string | undefined;
  /** Seconds; 3600 without. */
  readonly ttl?: number | undefined;
  readonly data: Readonly<Record<string, string>>;
}

export interface SeedAuthorization {
  readonly system: string;
  readonly environment: string;
  /** Made at start when absent. */
  readonly client_id?: string | undefined;
  readonly client_secret?: string | undefined;
  readonly token_key?: string | undefined;
  readonly token_secret?: string | undefined;
  readonly unique_key?: string | undefined;
  readonly enabled?: boolean | undefined;
  /** `YYYY-MM-DD HH:MM:SS`, UTC. */
  readonly expiration_date?: string | undefined;
  /** All resources without. */
  readonly authorized_resources?: readonly Resource[] | undefined;
  readonly pam_permission?: 'read-only' | 'read-write' | undefined;
  readonly allowed_ips?: readonly string[] | undefined;
  readonly allowed_http_referers?: readonly string[] | undefined;
  /** SHA-256 of the client certificate, hexadecimal. */
  readonly certificate_fingerprint?: string | undefined;
  readonly encryption_enabled?: boolean | undefined;
  /** PEM of an RSA private key; made when first needed without. */
  readonly encryption_key?: string | undefined;
  readonly may_create_applications?: boolean | undefined;
  readonly secrets?: readonly SeedSecret[] | undefined;
  /** Ids of credentials that this authorization may read, and so on. */
  readonly credentials?: readonly string[] | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly information?: readonly string[] | undefined;
}

/** One flat map of a secret's data. */
export type DataMap = Readonly<Record<string, string | null>>;

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

export interface SeedCredential {
  readonly id: string;
  readonly tag?: string | null | undefined;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly ip?: string | undefined;
  readonly port?: string | undefined;
  readonly additional?: string | undefined;
  readonly domain?: string | undefined;
  readonly model?: string | undefined;
  readonly expiration_time?: string | null | undefined;
  readonly active?: boolean | undefined;
}

export interface SeedKey {
  readonly id: string;
  readonly tag?: string | null | undefined;
  readonly username: string;
  readonly key_name?: string | undefined;
  readonly hostname: string;
  readonly ip?: string | undefined;
  readonly private_key: string;
  readonly public_key: string;
  readonly password?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly active?: boolean | undefined;
}

export interface SeedInformation {
  readonly id: string;
  readonly tag?: string | null | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly content: string;
  readonly active?: boolean | undefined;
}

/** What an authorization can be granted, in the words of the vault contract §5. */
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
export type Resource = (typeof RESOURCES)[number];
