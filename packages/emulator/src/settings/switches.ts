/**
 * Every point on which the sources of the vault contract disagree (§13), or on which the emulator
 * had to choose (§14.4). The first value is the default of profile `v332`.
 */
export const SWITCHES = {
  'auth.expired': ['oauth401', 'kong404', 'envelope401', 'envelope403', 'envelope500'],
  'auth.forbidden': ['kong404', 'oauth401', 'envelope401', 'envelope403', 'envelope500'],
  'auth.invalid': ['oauth401', 'kong404', 'envelope401', 'envelope403', 'envelope500'],
  'auth.missing': ['kong404', 'oauth401', 'envelope401', 'envelope403', 'envelope500'],
  'certificate.encoding': ['vendor', 'der', 'pem', 'pem64'],
  'certificate.pemKey': ['apart', 'inside'],
  'cicd.unmatched': ['drop', 'keyvalue'],
  custody: ['track', 'exclusive'],
  'deprovision.repeat': ['404', '200'],
  'dsm.application': ['on', 'gateway404', 'sub404', 'resource404'],
  'dsm.applicationScope': ['authorization', 'application'],
  'dsm.dataShape': ['array', 'map', 'merged'],
  'dsm.environmentKey': ['environment', 'Environment'],
  'dsm.expiredSecrets': ['show', 'hide'],
  'dsm.provisionAnswer': ['sample', 'profile'],
  encryption: ['oaep-sha1', 'oaep-sha256', 'off'],
  'encryption.keyValue': ['off', 'on'],
  'envelope.errorCode': ['one', 'zero', 'absent'],
  'envelope.errorFlagBug': ['off', 'on'],
  'envelope.style': ['extended', 'classic', 'v4', 'pt', 'en', 'menssage'],
  'http.created': ['200', 'mirror'],
  'http.deleteEmpty': ['off', '204'],
  'http.failure': ['mirror', 'always200'],
  'http.requestId': ['off', 'on'],
  'mysafe.restricted': ['refuse', 'serve'],
  oauth1: ['rfc5849', 'off', 'plaintext', 'unsigned'],
  'pam.autoChange': ['string', 'boolean'],
  'pam.changed': ['on', 'off'],
  'pam.infoCreate': ['idtag', 'echo'],
  'pam.keyExtras': ['on', 'off'],
  'pam.legacySenha': ['off', 'on'],
  'pam.noAccess': ['1009', '1007'],
  'pam.tagKey': ['tag', 'identifier'],
  pathCase: ['insensitive', 'exact'],
  'prefixes.certificate': ['api', 'iso+api', 'iso', 'off'],
  'prefixes.dsm': ['iso+api', 'iso', 'api'],
  'prefixes.mysafe': ['iso+api', 'iso', 'api', 'off'],
  'prefixes.pam': ['iso+api', 'iso', 'api'],
  'prefixes.token': ['iso+api', 'iso', 'api'],
  'request.encodings': ['all', 'form-only'],
  'request.lenientNames': ['off', 'on'],
  'sctm.list': ['on', 'gateway404', 'sub404', 'resource404'],
  'sctm.listKey': ['secrets', 'Secrets'],
  'sctm.missing': ['secret404', 'sub404', 'empty'],
  'sctm.one': ['on', 'gateway404', 'sub404', 'resource404'],
  'sctm.oneShape': ['object', 'array'],
  'sctm.slash': ['any', 'encoded', 'plain'],
  'token.clientAuth': ['any', 'body', 'basic'],
  'token.typeCase': ['Bearer', 'bearer'],
  'types.emptyTags': ['[""]', '[]'],
  'types.ids': ['string', 'number'],
  'types.nulls': ['vendor', 'null', 'empty'],
} as const;

type Choices = typeof SWITCHES;
/** The name of a switch that has a list of values. */
export type SwitchName = keyof Choices;

/** One value per switch, and the lifetime of a token in seconds. */
export type Switches = { readonly [K in SwitchName]: Choices[K][number] } & {
  readonly 'token.lifetime': number;
};

/** Every name in {@link SWITCHES}. */
export const SWITCH_NAMES = Object.keys(SWITCHES) as readonly SwitchName[];

function isSwitchName(name: string): name is SwitchName {
  return Object.hasOwn(SWITCHES, name);
}

/** Switches that differ from those of a profile. */
export type SwitchChanges = Partial<Switches>;

const LIFETIME = 'token.lifetime';
const LONGEST_LIFETIME = 31_536_000;

/** Reads a switch by its name, or says why there is no such switch or value. */
export function parseSwitch(
  name: string,
  value: unknown,
): { readonly change: SwitchChanges } | { readonly problem: string } {
  if (name === LIFETIME) {
    const seconds = Number(value);
    return Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST_LIFETIME
      ? { change: { [LIFETIME]: seconds } }
      : { problem: `expected whole seconds from 1 to ${LONGEST_LIFETIME}` };
  }
  if (!isSwitchName(name)) {
    return { problem: `isn't a switch; there are ${[...SWITCH_NAMES, LIFETIME].join(', ')}` };
  }
  const choices: readonly string[] = SWITCHES[name];
  const text = typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
  return choices.includes(text)
    ? { change: { [name]: text } }
    : { problem: `expected one of: ${choices.join(', ')}` };
}

/**
 * Whether a call exists; otherwise the form in which an unknown route is answered (contract §3).
 */
export type Presence = Switches['sctm.list'];

/** The forms in which a call can be refused. */
export type AuthShape = Switches['auth.missing'];
