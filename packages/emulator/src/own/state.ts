import type { Authorization } from '../vault/model.ts';
import type { Secret } from '../vault/secrets.ts';
import type { Vault } from '../vault/vault.ts';
import { vaultDate } from '../world/clock.ts';
import { itemViews, type ItemView } from './item-views.ts';
import { referenceLines } from './reference-lines.ts';
import {
  custodyViews,
  leaseViews,
  type CustodyView,
  type LeaseView,
  type Watched,
} from './views.ts';

/** What the status page shows: names, ids and times, but never a value or a client secret. */
export interface StateView {
  /** ISO 8601. */
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
  /** Empty for access keys of MySafe. */
  readonly environment: string;
  readonly clientId: string;
  readonly active: boolean;
  readonly encrypts: boolean;
  readonly secrets: readonly SecretView[];
  /** What it may read besides its secrets. */
  readonly items: readonly ItemView[];
  /** Ready to be copied into `secrets`. */
  readonly lines: readonly string[];
  /** Names of the variables that jobs registered. */
  readonly variables: readonly string[];
}

interface SecretView {
  readonly identity: string;
  /** Those that have a value. */
  readonly keys: readonly string[];
  /** `YYYY-MM-DD HH:MM:SS` in UTC, or empty for never. An ephemeral secret ends with its lease. */
  readonly expires: string;
  readonly expired: boolean;
  /** The pod that an ephemeral secret was made for, as `namespace/deploy/pod`; else empty. */
  readonly pod: string;
}

/** What the status page asks for every second. */
export function stateView({ vault, profile }: Omit<Watched, 'log'>): StateView {
  const accessKeys = vault.authorizations().filter(({ resources }) => resources.has('MySafe'));
  const [first] = accessKeys;
  const applications = first === undefined ? [] : [first.application];
  return {
    now: new Date(vault.clock.now()).toISOString(),
    profile,
    applications: [...vault.applications, ...applications].map((application) => ({
      name: application.name,
      enabled: application.enabled,
      authorizations: application.authorizations.map((one) => authorizationView(vault, one)),
    })),
    leases: leaseViews(vault),
    custodies: custodyViews(vault),
  };
}

function authorizationView(vault: Vault, authorization: Authorization): AuthorizationView {
  const { application, system, environment, clientId, encrypts, variables } = authorization;
  const attached = authorization.secrets.list().map((secret) => secretView(vault, secret));
  const leased = vault.leases.of(authorization).map(({ secret, expiresAt, pod }) => ({
    ...secretView(vault, secret),
    expires: vaultDate(expiresAt),
    pod: `${pod.namespace}/${pod.deploy}/${pod.podName}`,
  }));
  const items = itemViews(vault, authorization);
  const provisioned = Object.keys(application.dynamicProfiles[0]?.data ?? {});
  return {
    system,
    environment,
    clientId,
    active: !vault.isInactive(authorization),
    encrypts,
    secrets: [...attached, ...leased],
    items,
    lines: referenceLines(attached, items, provisioned),
    variables: [...variables],
  };
}

function secretView(vault: Vault, secret: Secret): SecretView {
  const pairs = secret.data.flatMap((map) => Object.entries(map));
  return {
    identity: secret.identity,
    keys: [...new Set(pairs.filter(([, value]) => value !== null).map(([key]) => key))],
    expires: secret.expirationDate,
    expired: vault.isExpired(secret),
    pod: '',
  };
}
