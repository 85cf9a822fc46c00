import { admit, policyOf } from '../plan/admission.ts';
import { throwProblems, type ErrorCode, type Problem } from '../model/errors.ts';
import { entryRemarks } from './entry-remarks.ts';
import { expiryNotices } from './expiry.ts';
import { didYouMean } from '../text/near-miss.ts';
import { ObjectIndex, type Match } from './object-index.ts';
import type { Plan } from '../plan/plan.ts';
import { printable } from '../text/printable.ts';
import { Redacted } from '../model/redacted.ts';
import type { Entry } from '../entries/secret-ref.ts';
import type { FetchedSecret, Placement, VaultField, VaultObject } from '../model/secret.ts';
import { sharedKeysRemarks } from './shared-keys.ts';
import { checkPlacements, resolvePlacement, type NamedPlacement } from '../plan/placement.ts';
import { finalValue } from './value.ts';

/** What was selected, and what people should know about it: names, never values. */
export interface Selection {
  readonly secrets: readonly FetchedSecret[];
  readonly notices: readonly string[];
  /** Worth a line of the log, but no warning. */
  readonly remarks: readonly string[];
}

/** What all variables of a step may have together: Linux gives a process about 2 MB for its whole environment. */
const MAX_ENVIRONMENT_BYTES = 2 ** 20;

function roomNotices(secrets: readonly FetchedSecret[]): string[] {
  const sizes = secrets.map(({ placement, value }) =>
    placement.kind === 'env' ? Buffer.byteLength(value.reveal()) : 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0) > MAX_ENVIRONMENT_BYTES
    ? ['More than 1 MiB of variables: later steps may not start. Use file: or output:.']
    : [];
}

/** More secrets than this are a mistake, and would fill every log and summary. */
const MAX_SECRETS = 10_000;
/** Near names are looked for so often: with more that is missing, something else is wrong. */
const MAX_SUGGESTED = 20;

/**
 * Finds what every entry asks for among the objects that were fetched, and makes of it what the entry's options say.
 *
 * @param now - Milliseconds since 1970, for the notices about expiry.
 * @param decrypt - Applied to each field that is asked for; leaves fields as they are by default.
 * @throws {@link ProblemsError} with everything that is missing, ambiguous, unusable or named twice.
 */
export function selectSecrets(
  plan: Plan,
  objects: readonly VaultObject[],
  now: number,
  decrypt: (field: VaultField) => VaultField = (field) => field,
): Selection {
  const problems: Problem[] = [];
  const secrets: FetchedSecret[] = [];
  const placements: NamedPlacement[] = [];
  const used = new Set<VaultObject>();
  const leftOut = new Set<Entry>();
  const refused: string[] = [];
  const { platform } = plan.naming;
  const index = new ObjectIndex(objects);
  const found = plan.entries.map((entry) => ({ entry, matches: matchesOf(entry, index) }));
  const count = found.reduce((sum, { matches }) => sum + matches.length, 0);
  if (count > MAX_SECRETS) throwProblems([tooMany(count)]);
  let missed = 0;
  for (const { entry, matches } of found) {
    if (matches.length === 0) {
      if (isOptional(entry)) leftOut.add(entry);
      else {
        const listed = entry.kind !== 'dsm' || plan.needs.secrets?.way !== 'each';
        problems.push(missing(entry, index, missed++ < MAX_SUGGESTED, listed));
      }
    }
    for (const match of matches) {
      const fields = entry.kind === 'certificate' ? match.fields : match.fields.map(decrypt);
      const secret = readMatch(entry, { ...match, fields }, plan);
      if (secret === undefined) {
        leftOut.add(entry);
        continue;
      }
      if ('code' in secret) {
        const isLeftOut =
          secret.code === 'ERR_VALUE_INVALID' && policyOf(entry, platform) !== 'fail';
        if (isLeftOut) refused.push(`Left out: ${secret.message}`);
        else problems.push(secret);
        continue;
      }
      const { placement, label: text } = secret;
      const { named, notice } = admit({ placement, entry, text }, platform);
      if (notice !== undefined) refused.push(notice);
      if (named === undefined) continue;
      for (const object of match.objects) used.add(object);
      placements.push(named);
      secrets.push({ ...secret, placement: named.placement });
    }
  }
  // Names that stand in the input were checked with the plan; those made of keys exist only now.
  problems.push(...checkPlacements(placements, platform));
  throwProblems(problems);
  return {
    secrets,
    notices: [
      ...refused,
      ...expiryNotices(used, now),
      ...roomNotices(secrets),
      ...(platform.notices?.(secrets) ?? []),
    ],
    remarks: [...entryRemarks(plan.entries, [...leftOut]), ...sharedKeysRemarks(found)],
  };
}

function matchesOf(entry: Entry, index: ObjectIndex): readonly Match[] {
  const matches = index.matches(entry);
  const { key, options } = entry;
  return matches.length === 0 && key !== undefined && options.default !== undefined
    ? [{ key, fields: [], objects: [] }]
    : matches;
}

function readMatch(entry: Entry, match: Match, plan: Plan): FetchedSecret | Problem | undefined {
  const placement = resolvePlacement(entry, match.key, plan.naming);
  if ('code' in placement) return placement;
  const source = sourceOf(entry, match);
  const [field] = match.fields;
  if (field === undefined) return defaultSecret(entry, source, placement);
  const values = new Set(match.fields.map(({ value }) => value?.reveal()));
  if (values.size > 1) return ambiguous(entry, source, match);
  if (field.problem !== undefined) return unusable(entry, source, field.problem, field.code);
  const { transforms } = entry.options;
  const final = finalValue(field.value.reveal(), entry, match.key, placement, plan.naming.platform);
  if ('missing' in final) {
    if (entry.options.default !== undefined) return defaultSecret(entry, source, placement);
    return entry.options.optional
      ? undefined
      : problem(entry, 'ERR_KEY_NOT_FOUND', `${source} has nothing at ${final.missing}`);
  }
  if ('problem' in final) return unusable(entry, source, final.problem, final.code);
  return {
    label: source,
    placement,
    value: typeof final.value === 'string' ? new Redacted(final.value) : new Redacted(final.value),
    maskPolicy: entry.options.maskPolicy,
    alsoMask: [
      ...(field.cipher ? [field.cipher] : []),
      ...(transforms.some(({ kind }) => kind === 'encode') ? [field.value] : []),
    ],
    expiration: match.objects[0]?.expiration,
  };
}

function defaultSecret({ options }: Entry, source: string, placement: Placement): FetchedSecret {
  return {
    label: `${source} (default)`,
    placement,
    value: new Redacted(options.default ?? ''),
    maskPolicy: 'none',
    expiration: undefined,
  };
}

function isOptional({ options }: Entry): boolean {
  return options.optional || options.default !== undefined;
}

function sourceOf(entry: Entry, { key, objects: [object] }: Match): string {
  if (entry.key !== undefined) return entry.text;
  const name =
    entry.ref === undefined ? printable(object?.ref ?? '') : entry.text.replace(/#\*$/, '');
  return `${name}#${printable(key)}`;
}

function missing(entry: Entry, index: ObjectIndex, suggest: boolean, listed: boolean): Problem {
  const { key = '', ref, kind, text } = entry;
  const objects = index.objects(entry);
  if (objects.length === 0) {
    if (ref === undefined) {
      return problem(entry, 'ERR_SECRET_NOT_FOUND', 'no secret is attached to the authorization');
    }
    const near = suggest && listed ? didYouMean(ref, index.refs(kind)) : '';
    const how = listed ? '' : UNLISTED;
    return problem(entry, 'ERR_SECRET_NOT_FOUND', `${text}: ${WHERE[kind]}.${near}${how}`);
  }
  if (objects.every(({ fields }) => fields.length === 0)) {
    return problem(entry, 'ERR_KEY_NOT_FOUND', `${text}: there are no keys with a value`);
  }
  const keys = suggest ? objects.flatMap(({ fields }) => fields.map((field) => field.key)) : [];
  const near = didYouMean(key, keys);
  return problem(entry, 'ERR_KEY_NOT_FOUND', `${text}: the secret has no such key.${near}`);
}

const NO_ITEM =
  'there is no such active item, or the authorization may not read it; ' +
  'no job can read an item that needs a justification or an approval';

const WHERE: Readonly<Record<Entry['kind'], string>> = {
  dsm: 'the authorization has no secret of this identity; attach it in the vault, or correct the identity',
  provisioned: 'the vault provided no ephemeral credential',
  'pam-credential': 'there is no such active credential, or the authorization may not read it',
  'pam-key': 'there is no such active SSH key, or the authorization may not read it',
  'pam-info': 'there is no such active protected information, or the authorization may not read it',
  certificate: 'there is no such active certificate, or the authorization may not read it',
  'mysafe-password': NO_ITEM,
  'mysafe-note': NO_ITEM,
  'mysafe-secret': NO_ITEM,
};

/** A vault may answer the same to a call that it doesn't know. */
const UNLISTED = ' If it is there, this vault cannot read one secret alone: use read: auto.';

function ambiguous(entry: Entry, source: string, { key, objects }: Match): Problem {
  const what =
    objects.length > 1
      ? `${objects.length} secrets that this reference names hold different values under the key ${printable(key)}. ` +
        'Give each an identity of its own in the vault'
      : `the secret holds different values under the key ${printable(key)}. ` +
        'Give one of them a label of its own in the vault';
  return problem(entry, 'ERR_KEY_AMBIGUOUS', `${source}: ${what}`);
}

function unusable(entry: Entry, source: string, what: string, code?: ErrorCode): Problem {
  return problem(entry, code ?? 'ERR_VALUE_INVALID', `the value of ${source} ${what}`);
}

function tooMany(count: number): Problem {
  return {
    code: 'ERR_LIMIT',
    message: `${count} secrets were asked for; at most ${MAX_SECRETS} can be loaded in one step. Name those the job needs.`,
  };
}

function problem({ line }: Entry, code: ErrorCode, what: string): Problem {
  return {
    code,
    message: `secrets, line ${line}: ${what}${/[.?]$/.test(what) ? '' : '.'}`,
  };
}
