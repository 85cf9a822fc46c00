import { randomBytes } from 'node:crypto';
import { parseVaultDate } from '../world/clock.ts';
import { RESOURCES } from '../seed/seed.ts';
import type { SeedApplication, SeedAuthorization, SeedSecret } from '../seed/seed.ts';
import type { SeedCredential, SeedInformation, SeedKey } from '../seed/pam.ts';
import { AttachedSecrets, type Secret } from './secrets.ts';
import type { Application, Authorization, Credential, Information, SshKey } from './model.ts';

/** An application without its authorizations. */
export function buildApplication(seed: SeedApplication, number: number): Application {
  return {
    number,
    name: seed.name,
    description: seed.description ?? null,
    tags: seed.tags ?? [],
    enabled: seed.enabled ?? true,
    automaticProvisioning: seed.automatic_provisioning ?? false,
    dynamicProfiles: seed.dynamic_profiles ?? [],
    authorizations: [],
  };
}

/** An authorization. Whatever the seed leaves out is random or has its default. */
export function buildAuthorization(
  seed: SeedAuthorization,
  application: Application,
  number: number,
  nextSecretId: () => string = () => '',
): Authorization {
  return {
    number,
    code: hex(15),
    label: `${application.name}/${seed.system}/${seed.environment}`,
    application,
    system: seed.system,
    environment: seed.environment,
    // Real ids have 41 characters, an odd number, so they are neither UUIDs nor hashes.
    clientId: seed.client_id ?? hex(21).slice(1),
    clientSecret: seed.client_secret ?? hex(16),
    tokenKey: seed.token_key ?? hex(21).slice(1),
    tokenSecret: seed.token_secret ?? hex(16),
    uniqueKey: seed.unique_key ?? hex(16),
    enabled: seed.enabled ?? true,
    expires: parseVaultDate(seed.expiration_date ?? '') ?? null,
    resources: new Set(seed.authorized_resources ?? RESOURCES),
    readOnly: seed.pam_permission === 'read-only',
    allowedIps: seed.allowed_ips ?? ['*'],
    allowedReferers: seed.allowed_http_referers ?? [],
    fingerprint: seed.certificate_fingerprint?.replaceAll(':', '').toLowerCase() ?? null,
    encrypts: seed.encryption_enabled ?? false,
    encryptionKey: seed.encryption_key ?? '',
    mayCreateApplications: seed.may_create_applications ?? false,
    secrets: new AttachedSecrets(
      (seed.secrets ?? []).map((secret) => buildSecret(secret, nextSecretId)),
    ),
    credentials: new Set(seed.credentials),
    keys: new Set(seed.keys),
    information: new Set(seed.information),
    certificates: new Set(seed.certificates),
    safeItems: new Set(),
    variables: new Set(),
  };
}

function buildSecret(seed: SeedSecret, nextSecretId: () => string): Secret {
  return {
    id: seed.secret_id ?? nextSecretId(),
    name: seed.secret_name ?? `secret ${seed.identity}`,
    identity: seed.identity,
    version: seed.version ?? '',
    expirationDate: seed.expiration_date ?? '',
    engine: seed.engine ?? 'Generic',
    description: seed.description ?? '',
    data: seed.data,
  };
}

/** A credential nobody has read yet. */
export function buildCredential(seed: SeedCredential): Credential {
  return {
    kind: 'credential',
    id: seed.id,
    tag: seed.tag ?? null,
    username: seed.username,
    password: seed.password,
    hostname: seed.hostname,
    ip: seed.ip ?? '',
    port: seed.port ?? '',
    additional: seed.additional ?? '',
    domain: seed.domain ?? '',
    model: seed.model ?? '',
    type: 'Local User',
    expirationTime: seed.expiration_time ?? null,
    active: seed.active ?? true,
    changedAt: null,
    viewedAt: null,
    tags: seed.tags ?? [],
    changesOnRelease: seed.changes_on_release ?? false,
    changeDelayMs: (seed.change_delay ?? 0) * 1000,
    changeDueAt: null,
  };
}

/** An SSH key nobody has read yet. */
export function buildKey(seed: SeedKey): SshKey {
  return {
    kind: 'key',
    id: seed.id,
    tag: seed.tag ?? null,
    username: seed.username,
    name: seed.key_name ?? '',
    hostname: seed.hostname,
    ip: seed.ip ?? '',
    privateKey: seed.private_key,
    publicKey: seed.public_key,
    password: seed.password ?? null,
    tags: seed.tags ?? [],
    active: seed.active ?? true,
    viewedAt: null,
  };
}

/** Protected information. */
export function buildInformation(seed: SeedInformation): Information {
  return {
    id: seed.id,
    tag: seed.tag ?? null,
    type: seed.type ?? '',
    name: seed.name ?? '',
    content: seed.content,
    active: seed.active ?? true,
  };
}

function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
