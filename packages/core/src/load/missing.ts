import type { Entry } from '../entries/secret-ref.ts';
import type { Problem } from '../model/errors.ts';
import { didYouMean } from '../text/near-miss.ts';
import type { Finding } from './find.ts';
import { lineProblem } from './line-problem.ts';
import type { ObjectIndex } from './object-index.ts';
import type { Outcome } from './outcome.ts';

/** With more that is missing, something else is wrong, and near names cost time. */
const MAX_SUGGESTED = 20;

/**
 * Says what becomes of the entries that found nothing: they are left out, or the vault lacks
 * something (ERR_SECRET_NOT_FOUND, ERR_KEY_NOT_FOUND).
 *
 * @param isListed - Whether all secrets of the authorization were read, so that others are known.
 */
export function missingOutcomes(
  findings: readonly Finding[],
  index: ObjectIndex,
  isListed: boolean,
): ReadonlyMap<Finding, Outcome> {
  let count = 0;
  const missing = findings.filter(({ matches }) => matches.length === 0);
  return new Map(
    missing.map((finding): [Finding, Outcome] => {
      const { entry } = finding;
      if (entry.options.optional) return [finding, { leftOut: entry }];
      const listed = entry.kind !== 'dsm' || isListed;
      return [finding, { problem: missingProblem(entry, index, count++ < MAX_SUGGESTED, listed) }];
    }),
  );
}

function missingProblem(
  entry: Entry,
  index: ObjectIndex,
  suggest: boolean,
  listed: boolean,
): Problem {
  const { key = '', ref, kind, text } = entry;
  const objects = index.objects(entry);
  if (objects.length === 0) {
    if (ref === undefined) {
      return lineProblem(
        entry,
        'ERR_SECRET_NOT_FOUND',
        'no secret is attached to the authorization',
      );
    }
    const near = suggest && listed ? didYouMean(ref, index.refs(kind)) : '';
    const how = listed ? '' : UNLISTED;
    return lineProblem(entry, 'ERR_SECRET_NOT_FOUND', `${text}: ${WHERE[kind]}.${near}${how}`);
  }
  if (objects.every(({ fields }) => fields.length === 0)) {
    return lineProblem(entry, 'ERR_KEY_NOT_FOUND', `${text}: there are no keys with a value`);
  }
  const keys = suggest ? objects.flatMap(({ fields }) => fields.map((field) => field.key)) : [];
  const near = didYouMean(key, keys);
  return lineProblem(entry, 'ERR_KEY_NOT_FOUND', `${text}: the secret has no such key.${near}`);
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
