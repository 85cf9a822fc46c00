import type { Authorization } from '../vault/model.ts';
import {
  custodyViews,
  leaseViews,
  type CustodyView,
  type LeaseView,
  type Watched,
} from './views.ts';

/** What the status page shows: names, ids and times, but never a value or a client secret. */
export interface StateView {
  readonly now: string;
  readonly profile: string;
  readonly applications: readonly ApplicationView[];
  readonly leases: readonly LeaseView[];
  readonly custodies: readonly CustodyView[];
}

interface ApplicationView {
  readonly name: string;
  readonly enabled: boolean;
  readonly authorizations: readonly AuthorizationView[];
}

interface AuthorizationView {
  readonly system: string;
  readonly environment: string;
  readonly active: boolean;
  readonly encrypts: boolean;
  readonly secrets: readonly SecretView[];
  /** Ids of the credentials, keys and information that it may read. */
  readonly items: readonly string[];
  /** Names of the variables that jobs registered. */
  readonly variables: readonly string[];
}

interface SecretView {
  readonly identity: string;
  readonly keys: readonly string[];
  readonly expires: string;
  readonly expired: boolean;
}

/** What the status page asks for every second. */
export function stateView({ vault, profile }: Omit<Watched, 'log'>): StateView {
  const authorizationView = (authorization: Authorization): AuthorizationView => ({
    system: authorization.system,
    environment: authorization.environment,
    active: !vault.isInactive(authorization),
    encrypts: authorization.encrypts,
    secrets: vault.secretsOf(authorization).map((secret) => ({
      identity: secret.identity,
      keys: [...new Set(secret.data.flatMap((map) => Object.keys(map)))],
      expires: secret.expirationDate,
      expired: vault.isExpired(secret),
    })),
    items: [...authorization.credentials, ...authorization.keys, ...authorization.information],
    variables: [...authorization.variables],
  });
  return {
    now: new Date(vault.clock.now()).toISOString(),
    profile,
    applications: vault.applications.map(({ name, enabled, authorizations }) => ({
      name,
      enabled,
      authorizations: authorizations.map(authorizationView),
    })),
    leases: leaseViews(vault),
    custodies: custodyViews(vault),
  };
}
