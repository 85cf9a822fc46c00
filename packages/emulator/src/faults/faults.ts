import { randomFrom } from '../world/random.ts';
import type { FaultRule } from '../settings/fault-rule.ts';

interface Armed {
  readonly rule: FaultRule;
  readonly fits: (method: string, path: string) => boolean;
  seen: number;
  struck: number;
}

/** The faults that are waiting for their call. */
export class Faults {
  #armed: Armed[] = [];
  readonly #random: () => number;

  constructor(rules: readonly FaultRule[], seed: number) {
    this.#random = randomFrom(seed);
    this.add(...rules);
  }

  add(...rules: readonly FaultRule[]): void {
    for (const rule of rules) {
      this.#armed.push({ rule, fits: matcher(rule.on ?? '*'), seen: 0, struck: 0 });
    }
  }

  clear(): void {
    this.#armed = [];
  }

  /** The faults that apply to this call. Calls count whether a fault strikes them or not. */
  strike(method: string, path: string): readonly FaultRule[] {
    if (this.#armed.length === 0) return NONE;
    return this.#armed
      .filter((armed) => this.#strikes(armed, method, path))
      .map(({ rule }) => rule);
  }

  #strikes(armed: Armed, method: string, path: string): boolean {
    const { rule } = armed;
    if (!armed.fits(method, path)) return false;
    armed.seen += 1;
    if (rule.nth !== undefined && ![rule.nth].flat().includes(armed.seen)) return false;
    if (rule.times !== undefined && armed.struck >= rule.times) return false;
    if (rule.probability !== undefined && this.#random() >= rule.probability) return false;
    armed.struck += 1;
    return true;
  }
}

const NONE: readonly FaultRule[] = [];

function matcher(on: string): (method: string, path: string) => boolean {
  const [, method, pattern = ''] = /^(?:([A-Z]+)\s+)?\/?(.*)$/.exec(on) ?? [];
  const parts = pattern.split('*').map((part) => part.replace(/[.\\+?^${}()|[\]]/g, '\\$&'));
  const shape = new RegExp(`^${parts.join('.*')}$`, 'i');
  return (given, path) =>
    (method === undefined || method === given) && shape.test(belowPrefix(path));
}

/**
 * The path as routes and fault rules write it: without `/iso/` or `/api/`, and without a slash at
 * the end.
 */
export function belowPrefix(path: string): string {
  return path.replace(/^\/(?:iso|api)\//, '').replace(/^\/|\/$/g, '');
}
