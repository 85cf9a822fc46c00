import { randomBytes } from 'node:crypto';
import type { Clock } from '../world/clock.ts';
import type { Authorization, Lease, Pod } from './model.ts';

/** The ephemeral secrets that live now. Their time runs on the vault's clock. */
export class Leases {
  readonly #clock: Clock;
  readonly #byPod = new Map<string, Lease>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  live(): readonly Lease[] {
    const now = this.#clock.now();
    for (const [key, lease] of this.#byPod) {
      if (lease.expiresAt <= now) this.#byPod.delete(key);
    }
    return [...this.#byPod.values()];
  }

  of(authorization: Authorization): readonly Lease[] {
    if (this.#byPod.size === 0) return [];
    return this.live().filter((lease) => lease.authorization === authorization);
  }

  /** Gives a pod the same secret until it expires. Undefined without a dynamic profile. */
  provision(authorization: Authorization, pod: Pod, nextId: () => string): Lease | undefined {
    const key = podKey(authorization, pod);
    const now = this.#clock.now();
    const known = this.#byPod.get(key);
    if (known !== undefined && known.expiresAt > now) return known;
    const profile = authorization.application.dynamicProfiles[0];
    if (profile === undefined) return undefined;
    const suffix = randomBytes(3).toString('hex');
    const lease: Lease = {
      authorization,
      pod,
      secret: {
        id: nextId(),
        name: `${profile.name} (${suffix})`,
        identity: `${profile.identity ?? profile.name}-${suffix}`,
        version: '',
        expirationDate: '',
        engine: profile.engine ?? 'Kubernetes',
        description: '',
        data: [fill(profile.data)],
      },
      provisionedAt: now,
      expiresAt: now + (profile.ttl ?? 3600) * 1000,
    };
    this.#byPod.set(key, lease);
    return lease;
  }

  /** Removes a lease. Undefined when it doesn't exist or has expired. */
  deprovision(authorization: Authorization, pod: Pod, secretId: string): Lease | undefined {
    const key = podKey(authorization, pod);
    const lease = this.#byPod.get(key);
    if (lease?.secret.id !== secretId || lease.expiresAt <= this.#clock.now()) return undefined;
    this.#byPod.delete(key);
    return lease;
  }

  /** Removes and returns all leases of an authorization. */
  drop(authorization: Authorization): readonly Lease[] {
    const gone = this.of(authorization);
    for (const { pod } of gone) this.#byPod.delete(podKey(authorization, pod));
    return gone;
  }
}

function podKey(authorization: Authorization, { podName, deploy, namespace }: Pod): string {
  return JSON.stringify([authorization.number, podName, deploy, namespace]);
}

function fill(template: Readonly<Record<string, string>>): Record<string, string> {
  const random = () => randomBytes(8).toString('hex');
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [key, value.replaceAll('{random}', random)]),
  );
}
