import * as v from 'valibot';
import { choice, list, map, namedValues, number } from '../document/shapes.ts';
import { FAULT_RULE, type FaultRule } from './fault-rule.ts';
import { PROFILES, type ProfileName } from './profiles.ts';
import { RATE_LIMIT, type RateLimit } from './rate-limit.ts';
import { parseSwitch, type SwitchChanges } from './switches.ts';

/** How the emulator behaves, apart from what it holds. Everything has a default. */
export interface Settings {
  /** Default `v332`. */
  readonly profile?: ProfileName | undefined;
  /** Single points on which it differs from the profile. */
  readonly switches?: SwitchChanges | undefined;
  /** What the profile `hostile` and faults with a probability draw from. Default 1. */
  readonly random_seed?: number | undefined;
  /** Default none. */
  readonly rate_limit?: RateLimit | undefined;
  /** What goes wrong, and when. */
  readonly faults?: readonly FaultRule[] | undefined;
}

const switches = v.pipe(
  namedValues(v.unknown()),
  v.rawTransform(({ dataset, addIssue }): SwitchChanges => {
    const input = dataset.value;
    const parsed = Object.entries(input).map(([key, value]) => ({
      key,
      value,
      result: parseSwitch(key, value),
    }));
    for (const { key, value, result } of parsed) {
      if ('change' in result) continue;
      const place = { type: 'object', origin: 'value', input, key, value } as const;
      addIssue({ message: result.problem, path: [place] });
    }
    return Object.assign(
      {},
      ...parsed.map(({ result }) => ('change' in result ? result.change : {})),
    ) as SwitchChanges;
  }),
);

/** The `settings` of a seed document. */
export const SETTINGS: v.GenericSchema<unknown, Settings> = map({
  profile: v.optional(choice(PROFILES)),
  switches: v.optional(switches),
  random_seed: v.optional(number(0)),
  rate_limit: v.optional(RATE_LIMIT),
  faults: v.optional(list(FAULT_RULE)),
});

/** Lays settings over others. The second ones win, switch by switch; faults add up. */
export function mergeSettings(first: Settings, second: Settings): Settings {
  return {
    profile: second.profile ?? first.profile,
    switches: { ...first.switches, ...second.switches },
    random_seed: second.random_seed ?? first.random_seed,
    rate_limit: second.rate_limit ?? first.rate_limit,
    faults: [...(first.faults ?? []), ...(second.faults ?? [])],
  };
}
