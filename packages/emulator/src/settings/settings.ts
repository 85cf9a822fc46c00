import { parseFault, type FaultRule } from '../faults/rule.ts';
import { PROFILES, type ProfileName } from './profiles.ts';
import { parseRateLimit, type RateLimit } from '../gateway/rate-limiter.ts';
import { Fields, type Problem } from '../seed/fields.ts';
import { parseSwitch, type SwitchChanges } from './switches.ts';

/** How the emulator behaves, apart from what it holds. Everything has a default. */
export interface Settings {
  /** Default `v332`. */
  readonly profile?: ProfileName | undefined;
  /** Single points of the profile that are to be otherwise. */
  readonly switches?: SwitchChanges | undefined;
  /** What the profile `hostile` and faults with a probability draw from; default 1. */
  readonly random_seed?: number | undefined;
  /** Default none. */
  readonly rate_limit?: RateLimit | undefined;
  /** What goes wrong, and when. */
  readonly faults?: readonly FaultRule[] | undefined;
}

/** The `settings` of a seed document. */
export function parseSettings(document: unknown, path: string, problems: Problem[]): Settings {
  const fields = new Fields(document, path, problems);
  const given = fields.value('switches');
  const rate = fields.value('rate_limit');
  const settings: Settings = {
    profile: fields.choice('profile', PROFILES),
    switches: given === undefined ? undefined : parseSwitches(given, `${path}.switches`, problems),
    random_seed: fields.number('random_seed', 0),
    rate_limit:
      rate === undefined ? undefined : parseRateLimit(rate, `${path}.rate_limit`, problems),
    faults: fields.list('faults', (item, at) => parseFault(item, at, problems)),
  };
  fields.close();
  return settings;
}

function parseSwitches(document: unknown, path: string, problems: Problem[]): SwitchChanges {
  const fields = new Fields(document, path, problems);
  let changes: SwitchChanges = {};
  for (const name of fields.keys()) {
    const parsed = parseSwitch(name, fields.value(name));
    if ('problem' in parsed) fields.report(name, parsed.problem);
    else changes = { ...changes, ...parsed.change };
  }
  return changes;
}

/** The later ones win, switch by switch. */
export function mergeSettings(first: Settings, second: Settings): Settings {
  return {
    profile: second.profile ?? first.profile,
    switches: { ...first.switches, ...second.switches },
    random_seed: second.random_seed ?? first.random_seed,
    rate_limit: second.rate_limit ?? first.rate_limit,
    faults: [...(first.faults ?? []), ...(second.faults ?? [])],
  };
}
