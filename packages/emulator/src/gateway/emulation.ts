import { AuditLog, type AuditEvent } from '../call/audit.ts';
import type { Clock } from '../world/clock.ts';
import { replacement, spoil } from '../faults/apply.ts';
import { belowPrefix, Faults } from '../faults/faults.ts';
import type { FaultRule } from '../settings/fault-rule.ts';
import { handleVaultRequest, type Handled } from './gateway.ts';
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
    const limited = this.#limiter.refuse();
    if (limited !== undefined) return this.#record(request, refused(limited, 'rate limit'));
    const strikes = this.faults.strike(request.method, request.path);
    return this.#record(
      request,
      strikes.length === 0 ? this.#ask(request) : this.#suffer(request, strikes),
    );
  }

  #ask(request: VaultRequest): Handled {
    return handleVaultRequest(this.vault, this.#router, request, this.#nextSwitches());
  }

  #suffer(request: VaultRequest, rules: readonly FaultRule[]): Handled {
    const faults: AuditEvent[] = rules.map(({ fault }) => ({ type: 'fault', fault }));
    for (const rule of rules) this.#disturb(rule);
    const before = rules.filter(({ when }) => when !== 'after').map(replacement);
    const instead = before.find((response) => response !== undefined);
    if (instead !== undefined)
      return { response: spoilAll(instead, rules), authorization: null, events: faults };
    const handled = this.#ask(request);
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

  #record(request: VaultRequest, { response, authorization, events }: Handled): VaultResponse {
    this.log.add({
      at: this.#clock.now(),
      method: request.method,
      path: request.path,
      status: response.status,
      authorization,
      events,
      connection: request.client.connection,
      handshake: request.client.handshake,
    });
    return response;
  }
}

function spoilAll(response: VaultResponse, rules: readonly FaultRule[]): VaultResponse {
  return rules.reduce(spoil, response);
}

function refused(response: VaultResponse, reason: string): Handled {
  return { response, authorization: null, events: [{ type: 'refused', reason }] };
}

function switchesOf({ profile, switches, random_seed: seed }: Settings): () => Switches {
  return switchSource(profile ?? 'v332', switches, seed);
}
