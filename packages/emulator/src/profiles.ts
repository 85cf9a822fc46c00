import { SWITCHES, SWITCH_NAMES, type SwitchName, type Switches } from './switches.ts';

/** The dialects of the vault contract §14.1. */
export const PROFILES = ['classic', 'v332', 'v4', 'hostile'] as const;
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
  'pam.keyExtras': 'off',
  'pam.noAccess': '1007',
  'prefixes.dsm': 'iso',
  'prefixes.pam': 'iso',
  'prefixes.token': 'iso',
};

const v4: Switches = {
  ...v332,
  'auth.forbidden': 'envelope500',
  'envelope.style': 'v4',
  'http.created': 'mirror',
  'pam.autoChange': 'boolean',
  'pam.tagKey': 'identifier',
  'prefixes.dsm': 'iso',
  'types.emptyTags': '[]',
};

const fixed = { classic, v332, v4 } as const;

/** The switches of a profile that does not change while it runs. */
export function profileSwitches(name: Exclude<ProfileName, 'hostile'>): Switches {
  return fixed[name];
}
