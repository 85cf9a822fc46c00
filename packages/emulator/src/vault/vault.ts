import { parseVaultDate, type Clock } from '../world/clock.ts';
import type { Seed } from '../seed/seed.ts';
import {
  buildApplication,
  buildAuthorization,
  buildCredential,
  buildInformation,
  buildKey,
} from './build.ts';
import { buildCertificate, type StoredCertificate } from './certificates.ts';
import { CustodyBook } from './custody.ts';
import { Leases } from './leases.ts';
import { accessKeys, safeItems, type SafeItem } from './mysafe.ts';
import { Nonces } from './nonces.ts';
import type { Secret } from './secrets.ts';
import { Tokens } from './tokens.ts';
import type {
  Application,
  Authorization,
  Credential,
  Device,
  Information,
  SshKey,
} from './model.ts';

/** Everything the vault holds. */
export class Vault {
  readonly clock: Clock;
  readonly tenant: string;
  readonly applications: Application[] = [];
  /** Credentials and SSH keys share one list and one range of ids. */
  readonly items = new Map<string, Credential | SshKey>();
  readonly information = new Map<string, Information>();
  readonly certificates = new Map<string, StoredCertificate>();
  /** MySafe, by identifier. */
  readonly safe = new Map<string, SafeItem>();
  readonly devices = new Map<string, Device>();
  readonly leases: Leases;
  readonly custody = new CustodyBook();
  readonly nonces = new Nonces();
  readonly tokens: Tokens;
  readonly #byClientId = new Map<string, Authorization>();
  readonly #seededIds = new Set<string>();
  #lastAuthorization = 0;
  #lastSecret = 200;
  #lastItem = 1000;

  constructor(seed: Seed, clock: Clock) {
    this.clock = clock;
    this.tenant = seed.tenant ?? '';
    this.leases = new Leases(clock);
    this.tokens = new Tokens(clock);
    const authorizations = seed.applications.flatMap((application) => application.authorizations);
    for (const { secrets } of authorizations) {
      for (const { secret_id: id } of secrets ?? []) this.#seededIds.add(id ?? '');
    }
    for (const application of seed.applications) {
      const built = buildApplication(application, this.applications.length + 1);
      this.applications.push(built);
      for (const authorization of application.authorizations) {
        const number = this.newAuthorizationNumber();
        this.attach(buildAuthorization(authorization, built, number, this.nextSecretId));
      }
    }
    for (const credential of seed.credentials ?? [])
      this.items.set(credential.id, buildCredential(credential));
    for (const key of seed.keys ?? []) this.items.set(key.id, buildKey(key));
    for (const entry of seed.information ?? [])
      this.information.set(entry.id, buildInformation(entry));
    for (const entry of seed.certificates ?? [])
      this.certificates.set(entry.id, buildCertificate(entry));
    for (const item of safeItems(seed.mysafe)) this.safe.set(item.entry.identifier, item);
    for (const key of accessKeys(seed.mysafe, () => this.newAuthorizationNumber()))
      this.attach(key);
  }

  readonly nextSecretId = (): string => {
    do this.#lastSecret += 1;
    while (this.#seededIds.has(String(this.#lastSecret)));
    return String(this.#lastSecret);
  };

  readonly nextItemId = (): string => {
    do this.#lastItem += 1;
    while (this.items.has(String(this.#lastItem)) || this.information.has(String(this.#lastItem)));
    return String(this.#lastItem);
  };

  attach(authorization: Authorization): void {
    authorization.application.authorizations.push(authorization);
    this.#byClientId.set(authorization.clientId, authorization);
  }

  authorizations(): readonly Authorization[] {
    return [...this.#byClientId.values()];
  }

  byClientId(clientId: string): Authorization | undefined {
    return this.#byClientId.get(clientId);
  }

  /** Disabled, expired, or of a disabled application. */
  isInactive(authorization: Authorization): boolean {
    if (!authorization.enabled || !authorization.application.enabled) return true;
    return authorization.expires !== null && authorization.expires <= this.clock.now();
  }

  isExpired(secret: Secret): boolean {
    const moment = parseVaultDate(secret.expirationDate);
    return moment !== undefined && moment <= this.clock.now();
  }

  /** What a read returns: the attached secrets in their order, then the live ephemeral ones. */
  secretsOf(authorization: Authorization): readonly Secret[] {
    const leased = this.leases.of(authorization).map(({ secret }) => secret);
    const attached = authorization.secrets.list();
    return leased.length === 0 ? attached : [...attached, ...leased];
  }

  newAuthorizationNumber(): number {
    this.#lastAuthorization += 1;
    return this.#lastAuthorization;
  }
}
