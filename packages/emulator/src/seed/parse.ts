import { createPrivateKey } from 'node:crypto';

import { parseVaultDate } from '../clock.ts';
import { parseSettings } from '../settings/settings.ts';
import { Fields, kindOf, type Problem } from './fields.ts';
import { RESOURCES } from './seed.ts';
import type {
  DataMap,
  Seed,
  SeedApplication,
  SeedAuthorization,
  SeedCredential,
  SeedDynamicProfile,
  SeedInformation,
  SeedKey,
  SeedSecret,
} from './seed.ts';
import { checkReferences } from './references.ts';

/** The document is no seed. The message lists every problem with its path. */
export class SeedError extends Error {
  readonly problems: readonly Problem[];

  constructor(source: string, problems: readonly Problem[]) {
    const lines = problems.map(
      ({ path, message }) => `  ${path === '' ? '(document)' : path}: ${message}`,
    );
    super(`The seed ${source} cannot be used:\n${lines.join('\n')}`);
    this.name = 'SeedError';
    this.problems = problems;
  }
}

/** Checks an untrusted document completely before anything is built from it. */
export function parseSeed(document: unknown, source = 'given in code'): Seed {
  const problems: Problem[] = [];
  const fields = new Fields(document, '', problems);
  const settings = fields.value('settings');
  const seed: Seed = {
    settings: settings === undefined ? undefined : parseSettings(settings, 'settings', problems),
    tenant: fields.text('tenant'),
    applications:
      fields.list('applications', (item, path) => application(item, path, problems)) ?? [],
    credentials: fields.list('credentials', (item, path) => credential(item, path, problems)),
    keys: fields.list('keys', (item, path) => key(item, path, problems)),
    information: fields.list('information', (item, path) => information(item, path, problems)),
  };
  fields.close();
  if (seed.applications.length === 0)
    fields.report('applications', 'needs at least one application');
  if (problems.length === 0) problems.push(...checkReferences(seed));
  if (problems.length > 0) throw new SeedError(source, problems);
  return seed;
}

function application(item: unknown, path: string, problems: Problem[]): SeedApplication {
  const fields = new Fields(item, path, problems);
  const result: SeedApplication = {
    name: fields.requiredText('name'),
    description: fields.textOrNull('description'),
    tags: fields.texts('tags'),
    enabled: fields.flag('enabled'),
    automatic_provisioning: fields.flag('automatic_provisioning'),
    dynamic_profiles: fields.list('dynamic_profiles', (child, at) => profile(child, at, problems)),
    authorizations:
      fields.list('authorizations', (child, at) => authorization(child, at, problems)) ?? [],
  };
  if (result.authorizations.length === 0) {
    fields.report('authorizations', 'needs at least one authorization');
  }
  fields.close();
  return result;
}

function profile(item: unknown, path: string, problems: Problem[]): SeedDynamicProfile {
  const fields = new Fields(item, path, problems);
  const data = dataMap(fields.value('data'), `${path}.data`, problems);
  const result = {
    name: fields.requiredText('name'),
    identity: fields.text('identity'),
    engine: fields.text('engine'),
    ttl: fields.number('ttl', 1),
    data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value ?? ''])),
  };
  fields.close();
  return result;
}

function authorization(item: unknown, path: string, problems: Problem[]): SeedAuthorization {
  const fields = new Fields(item, path, problems);
  const result: SeedAuthorization = {
    system: fields.requiredText('system'),
    environment: fields.requiredText('environment'),
    client_id: fields.text('client_id'),
    client_secret: fields.text('client_secret'),
    token_key: fields.text('token_key'),
    token_secret: fields.text('token_secret'),
    unique_key: fields.text('unique_key'),
    enabled: fields.flag('enabled'),
    expiration_date: date(fields, 'expiration_date'),
    authorized_resources: resources(fields),
    pam_permission: fields.choice('pam_permission', ['read-only', 'read-write']),
    allowed_ips: fields.texts('allowed_ips'),
    allowed_http_referers: fields.texts('allowed_http_referers'),
    certificate_fingerprint: fields.text('certificate_fingerprint'),
    encryption_enabled: fields.flag('encryption_enabled'),
    encryption_key: rsaKey(fields, 'encryption_key'),
    may_create_applications: fields.flag('may_create_applications'),
    secrets: fields.list('secrets', (child, at) => secret(child, at, problems)),
    credentials: fields.texts('credentials'),
    keys: fields.texts('keys'),
    information: fields.texts('information'),
  };
  fields.close();
  return result;
}

function secret(item: unknown, path: string, problems: Problem[]): SeedSecret {
  const fields = new Fields(item, path, problems);
  const given = fields.value('data');
  const maps: readonly unknown[] = Array.isArray(given) ? given : [given];
  const result: SeedSecret = {
    secret_id: fields.text('secret_id'),
    secret_name: fields.text('secret_name'),
    identity: fields.requiredText('identity'),
    version: fields.text('version'),
    expiration_date: date(fields, 'expiration_date'),
    engine: fields.text('engine'),
    description: fields.text('description'),
    data: maps.map((map, index) =>
      dataMap(map, `${path}.data${Array.isArray(given) ? `[${String(index)}]` : ''}`, problems),
    ),
  };
  if (result.secret_name !== undefined && result.secret_name === result.identity) {
    fields.report('secret_name', 'must differ from the identity');
  }
  fields.close();
  return result;
}

function credential(item: unknown, path: string, problems: Problem[]): SeedCredential {
  const fields = new Fields(item, path, problems);
  const result: SeedCredential = {
    id: fields.requiredText('id'),
    tag: fields.textOrNull('tag'),
    username: fields.requiredText('username'),
    password: fields.requiredText('password'),
    hostname: fields.requiredText('hostname'),
    ip: fields.text('ip'),
    port: fields.text('port'),
    additional: fields.text('additional'),
    domain: fields.text('domain'),
    model: fields.text('model'),
    expiration_time: fields.textOrNull('expiration_time'),
    active: fields.flag('active'),
  };
  fields.close();
  return result;
}

function key(item: unknown, path: string, problems: Problem[]): SeedKey {
  const fields = new Fields(item, path, problems);
  const result: SeedKey = {
    id: fields.requiredText('id'),
    tag: fields.textOrNull('tag'),
    username: fields.requiredText('username'),
    key_name: fields.text('key_name'),
    hostname: fields.requiredText('hostname'),
    ip: fields.text('ip'),
    private_key: fields.requiredText('private_key'),
    public_key: fields.requiredText('public_key'),
    password: fields.textOrNull('password'),
    tags: fields.texts('tags'),
    active: fields.flag('active'),
  };
  fields.close();
  return result;
}

function information(item: unknown, path: string, problems: Problem[]): SeedInformation {
  const fields = new Fields(item, path, problems);
  const result: SeedInformation = {
    id: fields.requiredText('id'),
    tag: fields.textOrNull('tag'),
    type: fields.text('type'),
    name: fields.text('name'),
    content: fields.requiredText('content'),
    active: fields.flag('active'),
  };
  fields.close();
  return result;
}

function dataMap(value: unknown, path: string, problems: Problem[]): DataMap {
  const fields = new Fields(value, path, problems);
  const entries = fields.keys().map((name) => [name, fields.textOrNull(name) ?? null] as const);
  if (entries.length === 0 && kindOf(value) === 'a map') fields.report('', 'is empty');
  return Object.fromEntries(entries);
}

function date(fields: Fields, key: string): string | undefined {
  const text = fields.text(key);
  if (text === undefined || text === '' || parseVaultDate(text) !== undefined) return text;
  fields.report(key, 'expected a date as YYYY-MM-DD HH:MM:SS (UTC)');
  return undefined;
}

function rsaKey(fields: Fields, key: string): string | undefined {
  const text = fields.text(key);
  if (text === undefined) return undefined;
  try {
    if (createPrivateKey(text).asymmetricKeyType === 'rsa') return text;
  } catch {
    // The reason would quote the key's inside.
  }
  fields.report(key, 'expected the PEM of an RSA private key');
  return undefined;
}

function resources(fields: Fields): SeedAuthorization['authorized_resources'] {
  const read = (item: unknown, path: string) => {
    const known = RESOURCES.find((resource) => resource === item);
    if (known !== undefined) return [known];
    fields.problems.push({ path, message: `expected one of: ${RESOURCES.join(', ')}` });
    return [];
  };
  return fields.list('authorized_resources', read)?.flat();
}
