import type { Parameters } from '../http/parameters.ts';
import { parseVaultDate } from '../world/clock.ts';
import { RESOURCES, type Resource } from '../seed/seed.ts';
import { buildApplication, buildAuthorization } from './build.ts';
import type { Application, Authorization } from './model.ts';
import type { Vault } from './vault.ts';

/** What a client registers. */
export interface Registration {
  readonly name: string;
  readonly system: string;
  readonly environment: string;
  readonly uniqueKey: string;
  /** The optional rest of contract §7.2. */
  readonly parameters: Parameters;
}

/** The authorization that was found or made. */
export interface Registered {
  readonly authorization: Authorization;
  readonly createdApplication: boolean;
  readonly createdAuthorization: boolean;
}

/** Finds or makes an authorization. Undefined when a unique key doesn't exist. */
export function register(vault: Vault, request: Registration): Registered | undefined {
  const known = vault.applications.find(({ name }) => name === request.name);
  const found = known?.authorizations.find((authorization) =>
    request.uniqueKey === ''
      ? authorization.system === request.system && authorization.environment === request.environment
      : authorization.uniqueKey === request.uniqueKey,
  );
  if (found === undefined && request.uniqueKey !== '') return undefined;
  const application = known ?? newApplication(vault, request.name);
  describe(application, request.parameters);
  return {
    authorization: found ?? newAuthorization(vault, application, request),
    createdApplication: known === undefined,
    createdAuthorization: found === undefined,
  };
}

function newApplication(vault: Vault, name: string): Application {
  const application = buildApplication({ name, authorizations: [] }, vault.applications.length + 1);
  vault.applications.push(application);
  return application;
}

function newAuthorization(
  vault: Vault,
  application: Application,
  { system, environment, parameters }: Registration,
): Authorization {
  const granted = RESOURCES.filter((resource: Resource) =>
    parameters.texts('authorized_resources').includes(resource),
  );
  const ips = parameters.texts('allowed_ips');
  const expires = parameters.text('expiration_date');
  const authorization = buildAuthorization(
    {
      system,
      environment,
      ...(granted.length === 0 ? {} : { authorized_resources: granted }),
      ...(ips.length === 0 ? {} : { allowed_ips: ips }),
      ...(parseVaultDate(expires) === undefined ? {} : { expiration_date: expires }),
      allowed_http_referers: parameters.texts('allowed_http_referers'),
      certificate_fingerprint: parameters.text('certificate_fingerprint') || undefined,
      encryption_enabled: ['true', '1'].includes(parameters.text('encryption_enabled')),
    },
    application,
    vault.newAuthorizationNumber(),
    vault.nextSecretId,
  );
  vault.attach(authorization);
  return authorization;
}

function describe(application: Application, parameters: Parameters): void {
  if (parameters.has('description'))
    application.description = parameters.text('description') || null;
  if (parameters.has('tags'))
    application.tags = parameters.texts('tags').filter((tag) => tag !== '');
}
