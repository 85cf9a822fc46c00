import { randomUUID } from 'node:crypto';
import { AuditLog, type AuditEvent } from '../call/audit.ts';
import type { Clock } from '../world/clock.ts';
import { replacement } from '../faults/apply.ts';
import { belowPrefix, Faults } from '../faults/faults.ts';
import type { FaultRule } from '../settings/fault-rule.ts';
import { handleVaultRequest, type Handled } from './gateway.ts';
import { limited, refused, spoilAll, withHeaders } from './handled.ts';
import { Hooks } from './hooks.ts';
import { hostCheck } from './host-check.ts';
import { json, type VaultRequest, type VaultResponse } from '../http/message.ts';
import { ownPage } from '../own/pages.ts';
import { switchSource, type ProfileName } from '../settings/profiles.ts';
import { RateLimiter } from './rate-limiter.ts';
import { Router } from '../routes/router.ts';
import { ROUTES } from '../routes/routes.ts';
import type { Seed } from '../seed/seed.ts';
import { mergeSettings, type Settings } from '../settings/settings.ts';
import type { Switches } from '../settings/switches.ts';
import { Vault } from '../vault/vault.ts';

/** What an emulation starts from. */
export interface EmulationOptions {
  readonly seed: Seed;
  readonly clock: Clock;
  /** Host names that are accepted besides the loopback ones. */
  readonly hosts: readonly string[];
  /** Win over those of the seed. */
  readonly settings?: Settings;
}

const HOUR = 3_600_000;

/** The emulator without a network: requests in, answers out, everything logged. */
export class Emulation {
  readonly vault: Vault;
  readonly log = new AuditLog();
  readonly hooks = new Hooks();
  readonly faults: Faults;
  readonly #clock: Clock;
  readonly #limiter: RateLimiter;
  readonly #router = new Router(ROUTES);
  readonly #isOurHost: (host: string | undefined) => boolean;
  #settings: Settings;
  #nextSwitches: () => Switches;

  constructor({ seed, clock, hosts, settings = {} }: EmulationOptions) {
    this.#clock = clock;
    this.vault = new Vault(seed, clock);
    this.#isOurHost = hostCheck(hosts);
    this.#settings = mergeSettings(seed.settings ?? {}, settings);
    this.#nextSwitches = switchesOf(this.#settings);
    this.#limiter = new RateLimiter(clock, this.#settings.rate_limit);
    this.faults = new Faults(this.#settings.faults ?? [], this.#settings.random_seed ?? 1);
  }

  get profile(): ProfileName {
    return this.#settings.profile ?? 'v332';
  }

  /** Changes how it behaves from the next request on. Whatever is left out stays as it is. */
  configure(settings: Settings): void {
    this.#settings = mergeSettings(this.#settings, settings);
    this.#nextSwitches = switchesOf(this.#settings);
    if (settings.rate_limit !== undefined) this.#limiter.change(settings.rate_limit);
    this.faults.add(...(settings.faults ?? []));
  }

  /** Like {@link handle}, with the hooks around it. */
  respond(request: VaultRequest): VaultResponse | Promise<VaultResponse> {
    return this.hooks.some ? this.#respondWatched(request) : this.handle(request);
  }

  async #respondWatched(request: VaultRequest): Promise<VaultResponse> {
    const { method } = request;
    const path = belowPrefix(request.path);
    const nth = this.hooks.count(method, path);
    await this.hooks.run({ phase: 'received', method, path, nth });
    const response = this.handle(request);
    await this.hooks.run({ phase: 'handled', method, path, nth, status: response.status });
    return response;
  }

  handle(request: VaultRequest): VaultResponse {
    if (!this.#isOurHost(request.headers['host'])) {
      const response = json(421, { message: 'This emulator does not answer for that host name' });
      return this.#record(request, refused(response, 'unknown host name'));
    }
    const own = ownPage(this, request);
    if (own !== undefined) return own;
    const switches = this.#nextSwitches();
    const { passes, headers } = this.#limiter.count();
    const handled = passes ? this.#handleVault(request, switches) : limited();
    if (switches['http.requestId'] === 'off') {
      return this.#record(request, withHeaders(handled, headers));
    }
    const requestId = randomUUID();
    const marked = withHeaders(handled, { ...headers, 'x-request-id': requestId });
    return this.#record(request, marked, requestId);
  }

  /** A request whose body is too long: logged and refused, but not looked at. */
  refuseOversized(request: VaultRequest): VaultResponse {
    const response = json(413, { message: 'The body is over 1 MiB' });
    return this.#record(request, refused(response, 'body over 1 MiB'));
  }

  #handleVault(request: VaultRequest, switches: Switches): Handled {
    const strikes = this.faults.strike(request.method, request.path);
    if (strikes.length === 0) return this.#ask(request, switches);
    return this.#suffer(request, strikes, switches);
  }

  #ask(request: VaultRequest, switches: Switches): Handled {
    return handleVaultRequest(this.vault, this.#router, request, switches);
  }

  #suffer(request: VaultRequest, rules: readonly FaultRule[], switches: Switches): Handled {
    const faults: AuditEvent[] = rules.map(({ fault }) => ({ type: 'fault', fault }));
    for (const rule of rules) this.#disturb(rule);
    const before = rules.filter(({ when }) => when !== 'after').map(replacement);
    const instead = before.find((response) => response !== undefined);
    if (instead !== undefined)
      return { response: spoilAll(instead, rules), authorization: null, events: faults };
    const handled = this.#ask(request, switches);
    const late = rules.map(replacement).find((response) => response !== undefined);
    return {
      ...handled,
      response: spoilAll(late ?? handled.response, rules),
      events: [...handled.events, ...faults],
    };
  }

  /** Changes the vault itself before it handles the call. */
  #disturb(rule: FaultRule): void {
    if (rule.fault === 'revoke-tokens') this.vault.tokens.revokeAll();
    if (rule.fault === 'clock') this.#clock.advance(rule.milliseconds ?? HOUR);
  }

  #record(
    request: VaultRequest,
    { response, authorization, events }: Handled,
    requestId?: string,
  ): VaultResponse {
    this.log.add({
      at: this.#clock.now(),
      method: request.method,
      path: request.path,
      status: response.status,
      authorization,
      events,
      connection: request.client.connection,
      handshake: request.client.handshake,
      ...(requestId === undefined ? {} : { requestId }),
    });
    return response;
  }
}

function switchesOf({ profile, switches, random_seed: seed }: Settings): () => Switches {
  return switchSource(profile ?? 'v332', switches, seed);
}
