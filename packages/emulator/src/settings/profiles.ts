import { randomFrom } from '../world/random.ts';
import { SWITCHES, SWITCH_NAMES } from './switches.ts';
import type { SwitchChanges, SwitchName, Switches } from './switches.ts';

/** The dialects of the vault contract §14.1. */
export const PROFILES = ['classic', 'v332', 'v4', 'hostile'] as const;
/** The name of a profile. */
export type ProfileName = (typeof PROFILES)[number];

const v332: Switches = {
  ...(Object.fromEntries(SWITCH_NAMES.map((name) => [name, SWITCHES[name][0]])) as {
    [K in SwitchName]: (typeof SWITCHES)[K][0];
  }),
  'token.lifetime': 3600,
};

const classic: Switches = {
  ...v332,
  'auth.forbidden': 'envelope401',
  'envelope.errorCode': 'absent',
  'envelope.style': 'classic',
  'pam.changed': 'off',
  'pam.keyExtras': 'off',
  'pam.noAccess': '1007',
  'prefixes.certificate': 'off',
  'prefixes.dsm': 'iso',
  'prefixes.mysafe': 'iso',
  'prefixes.pam': 'iso',
  'prefixes.token': 'iso',
  'sctm.list': 'sub404',
  'sctm.one': 'sub404',
};

const v4: Switches = {
  ...v332,
  'auth.forbidden': 'envelope500',
  'envelope.style': 'v4',
  'http.created': 'mirror',
  'http.requestId': 'on',
  'pam.autoChange': 'boolean',
  'pam.tagKey': 'identifier',
  'prefixes.dsm': 'iso',
  'prefixes.mysafe': 'api',
  'types.emptyTags': '[]',
};

/**
 * What `hostile` draws anew for each request. Some source documents each value, but strict clients
 * cannot speak the mixture.
 */
const DRAWN = [
  'auth.expired',
  'auth.forbidden',
  'auth.invalid',
  'auth.missing',
  'dsm.dataShape',
  'dsm.environmentKey',
  'envelope.style',
  'http.created',
  'http.deleteEmpty',
  'http.failure',
  'pam.autoChange',
  'pam.changed',
  'pam.infoCreate',
  'pam.keyExtras',
  'pam.noAccess',
  'pam.tagKey',
  'sctm.listKey',
  'sctm.oneShape',
  'token.typeCase',
  'types.emptyTags',
  'types.ids',
  'types.nulls',
] as const satisfies readonly SwitchName[];

/** Drawn once, because a vault doesn't move its prefixes while a job runs. */
const DRAWN_ONCE = [
  'prefixes.dsm',
  'prefixes.pam',
  'prefixes.token',
  'prefixes.certificate',
  'prefixes.mysafe',
] as const;

const FIXED = { classic, v332, v4 } as const;

/** Gives the switches of the next request. `seed` decides what the profile `hostile` draws. */
export function switchSource(
  profile: ProfileName,
  changes: SwitchChanges = {},
  seed = 1,
): () => Switches {
  if (profile !== 'hostile') {
    const switches = { ...FIXED[profile], ...changes };
    return () => switches;
  }
  const random = randomFrom(seed);
  const draw = (names: readonly SwitchName[]): SwitchChanges =>
    Object.fromEntries(
      names.map((name) => {
        const choices = SWITCHES[name].filter((choice) => choice !== 'off' || !isPrefix(name));
        return [name, choices[Math.floor(random() * choices.length)]];
      }),
    );
  const base: Switches = {
    ...v332,
    'envelope.errorFlagBug': 'on',
    'token.lifetime': 2,
    ...draw(DRAWN_ONCE),
  };
  return () => ({
    ...base,
    ...draw(DRAWN),
    'envelope.errorCode': random() < 0.5 ? 'zero' : 'absent',
    ...changes,
  });
}

/** A vault that draws its prefixes has every module somewhere. */
function isPrefix(name: SwitchName): boolean {
  return name.startsWith('prefixes.');
}
