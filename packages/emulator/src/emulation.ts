import { AuditLog } from './audit.ts';
import type { Clock } from './clock.ts';
import { handleVaultRequest } from './gateway.ts';
import { hostCheck } from './host-check.ts';
import { json, type VaultRequest, type VaultResponse } from './http/message.ts';
import { ownPage } from './own-pages.ts';
import { switchSource } from './profiles.ts';
import { Router } from './router.ts';
import { ROUTES } from './routes.ts';
import { mergeSettings, type Settings } from './settings.ts';
import type { Switches } from './switches.ts';
import type { Seed } from './seed/seed.ts';
import { Vault } from './vault/vault.ts';

export interface EmulationOptions {
  readonly seed: Seed;
  readonly clock: Clock;
  /** Host names that are good besides the loopback ones. */
  readonly hosts: readonly string[];
  /** Stand above those of the seed. */
  readonly settings?: Settings;
}

/** The emulator without a network: requests in, answers out, everything logged. */
export class Emulation {
  readonly vault: Vault;
  readonly log = new AuditLog();
  readonly #clock: Clock;
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
  }

  /** Changes how it behaves from the next request on; what is left out stays. */
  configure(settings: Settings): void {
    this.#settings = mergeSettings(this.#settings, settings);
    this.#nextSwitches = switchesOf(this.#settings);
  }

  handle(request: VaultRequest): VaultResponse {
    if (!this.#isOurHost(request.headers['host'])) {
      const response = json(421, { message: 'This emulator does not answer for that host name' });
      this.#record(request, response, null, [{ type: 'refused', reason: 'unknown host name' }]);
      return response;
    }
    const own = ownPage(request, this.log);
    if (own !== undefined) return own;
    const handled = handleVaultRequest(this.vault, this.#router, request, this.#nextSwitches());
    this.#record(request, handled.response, handled.authorization, handled.events);
    return handled.response;
  }

  #record(
    request: VaultRequest,
    response: VaultResponse,
    authorization: string | null,
    events: Parameters<AuditLog['add']>[0]['events'],
  ): void {
    this.log.add({
      time: new Date(this.#clock.now()).toISOString(),
      method: request.method,
      path: request.path,
      status: response.status,
      authorization,
      events,
      connection: request.client.connection,
      handshake: request.client.handshake,
    });
  }
}

function switchesOf({ profile, switches, random_seed: seed }: Settings): () => Switches {
  return switchSource(profile ?? 'v332', switches, seed);
}
