import { diagnoseLine, suggest } from '../entries/line-diagnosis.ts';
import type { Entry } from '../entries/secret-ref.ts';
import type { Problem } from '../model/errors.ts';
import type { VaultObject } from '../model/secret.ts';
import { nearNames } from '../text/near-miss.ts';
import { printable } from '../text/printable.ts';
import type { Finding } from './find.ts';
import { lineProblem } from './line-problem.ts';
import type { ObjectIndex } from './object-index.ts';
import type { Verdict } from './verdict.ts';

/** With more that is missing, something else is wrong, and near names cost time. */
const MAX_SUGGESTED = 20;

/**
 * Says what becomes of the entries that found nothing: they are left out, or the vault lacks
 * something (ERR_SECRET_NOT_FOUND, ERR_KEY_NOT_FOUND).
 *
 * @param isListed - Whether all secrets of the authorization were read, so that others are known.
 */
export function missingVerdicts(
  findings: readonly Finding[],
  index: ObjectIndex,
  isListed: boolean,
): ReadonlyMap<Finding, Verdict> {
  let count = 0;
  const missing = findings.filter(({ matches }) => matches.length === 0);
  return new Map(
    missing.map((finding): [Finding, Verdict] => {
      const { entry } = finding;
      if (entry.options.optional) return [finding, { leftOut: entry }];
      const listed = entry.kind !== 'dsm' || isListed;
      return [
        finding,
        { problem: missingProblem(entry, index, { suggest: count++ < MAX_SUGGESTED, listed }) },
      ];
    }),
  );
}

/** How much a message may say about what is there. */
interface Insight {
  /** Whether near names are looked for: with too much that is missing, something else is wrong. */
  readonly suggest: boolean;
  /** Whether all that the authorization sees was read, so that other names are known. */
  readonly listed: boolean;
}

function missingProblem(entry: Entry, index: ObjectIndex, insight: Insight): Problem {
  const { ref, text } = entry;
  const objects = index.objects(entry);
  if (objects.length === 0) {
    if (ref === undefined) {
      return lineProblem(
        entry,
        'ERR_SECRET_NOT_FOUND',
        'no secret is attached to the authorization',
      );
    }
    const what = `${text}: ${WHERE[entry.kind]}.${refHint(entry, ref, index, insight)}`;
    return lineProblem(entry, 'ERR_SECRET_NOT_FOUND', what);
  }
  const what = objects.every(({ fields }) => fields.length === 0)
    ? `${text}: the secret has no key with a value`
    : `${text}: the secret has no such key.${keyHint(entry, objects, insight)}`;
  return lineProblem(entry, 'ERR_KEY_NOT_FOUND', what);
}

function refHint(entry: Entry, ref: string, index: ObjectIndex, insight: Insight): string {
  const otherForm = formHint(entry);
  if (otherForm !== '') return otherForm;
  if (!insight.listed) return UNLISTED;
  if (!insight.suggest) return '';
  const near = nearHint(ref, index.refs(entry.kind));
  return near === '' && entry.kind === 'dsm' ? SEE_ALL : near;
}

function keyHint(entry: Entry, objects: readonly VaultObject[], insight: Insight): string {
  const otherForm = formHint(entry);
  if (otherForm !== '' || !insight.suggest) return otherForm;
  const keys = [...new Set(objects.flatMap(({ fields }) => fields.map(({ key }) => key)))];
  return nearHint(entry.key ?? '', keys) || ` It has ${keysOf(keys)}.`;
}

/** A line such as `NAME=reference` is a reference too, as an identity may hold anything. */
function formHint({ text, destination }: Entry): string {
  const meant = destination === undefined ? diagnoseLine(text) : undefined;
  return meant === undefined ? '' : ` D${suggest(meant.suggestion).slice(1)}`;
}

function nearHint(name: string, candidates: readonly string[]): string {
  const [nearest, ...others] = nearNames(name, candidates);
  if (nearest === undefined) return '';
  return nearest.toLowerCase() === name.toLowerCase()
    ? ` Upper and lower case differ: did you mean ${nearest}?`
    : ` Did you mean ${[nearest, ...others].join(' or ')}?`;
}

/** Nobody reads more keys than these. */
const MOST_KEYS = 10;

function keysOf(keys: readonly string[]): string {
  const unsaid = keys.length - MOST_KEYS;
  const shown = keys.slice(0, MOST_KEYS).map((key) => printable(key));
  return [...shown, ...(unsaid > 0 ? [`${unsaid} more`] : [])].join(', ');
}

const SEE_ALL = ' Run senhasegura doctor to see every identity that the authorization can read.';
/** A vault may answer the same to a call that it doesn't know. */
const UNLISTED = ' If it is there, this vault cannot read a single secret: use read: auto.';
const NO_ITEM =
  'there is no such active item, or the authorization may not read it; ' +
  'no job can read an item that needs a justification or an approval';

const WHERE: Readonly<Record<Entry['kind'], string>> = {
  dsm:
    'the authorization cannot read a secret with this identity; attach it in the vault, or ' +
    'correct the identity',
  provisioned: 'the vault made no ephemeral credential',
  'pam-credential': 'there is no such active credential, or the authorization may not read it',
  'pam-key': 'there is no such active SSH key, or the authorization may not read it',
  'pam-info': 'there is no such active protected information, or the authorization may not read it',
  certificate: 'there is no such active certificate, or the authorization may not read it',
  'mysafe-password': NO_ITEM,
  'mysafe-note': NO_ITEM,
  'mysafe-secret': NO_ITEM,
};
