import type { Entry } from '../entries/secret-ref.ts';
import type { Problem } from '../model/errors.ts';
import { Redacted } from '../model/redacted.ts';
import { bad, good, type Result } from '../model/result.ts';
import type { FetchedSecret, Placement, ValueFault } from '../model/secret.ts';
import { resolvePlacement, type Naming } from '../plan/placement.ts';
import { printable } from '../text/printable.ts';
import { lineProblem } from './line-problem.ts';
import type { Match } from './object-index.ts';
import { finalValue } from './value.ts';

/**
 * Turns what an entry found into the secret that its options ask for.
 *
 * @returns Undefined for a part that is optional and isn't there; its fault has the code
 *   ERR_KEY_AMBIGUOUS, ERR_KEY_NOT_FOUND, or what placement and value are refused with.
 */
export function readMatch(
  entry: Entry,
  match: Match,
  naming: Naming,
): Result<FetchedSecret | undefined, Problem> {
  const resolved = resolvePlacement(entry, match.key, naming);
  if (!resolved.ok) return resolved;
  const placement = resolved.value;
  const { options } = entry;
  const label = labelOf(entry, match);
  const substitute =
    options.default === undefined ? undefined : defaultSecret(options.default, label, placement);
  const [field] = match.fields;
  if (field === undefined) return good(substitute);
  const values = new Set(match.fields.map(({ value }) => value?.reveal()));
  if (values.size > 1) return bad(ambiguous(entry, label, match));
  if (field.problem !== undefined) return bad(unusable(entry, label, field));
  const final = finalValue(field.value.reveal(), entry, match.key, placement, naming.platform);
  if (!final.ok) {
    const isMissing = final.fault.code === 'ERR_KEY_NOT_FOUND';
    return isMissing && (substitute !== undefined || options.optional)
      ? good(substitute)
      : bad(unusable(entry, label, final.fault));
  }
  return good({
    label,
    placement,
    value: new Redacted(final.value),
    maskPolicy: options.maskPolicy,
    alsoMask: [
      ...(field.cipher ? [field.cipher] : []),
      ...(options.transforms.some(({ kind }) => kind === 'encode') ? [field.value] : []),
    ],
    expiration: match.objects[0]?.expiration,
  });
}

function defaultSecret(value: string, label: string, placement: Placement): FetchedSecret {
  return {
    label: `${label} (default)`,
    placement,
    value: new Redacted(value),
    maskPolicy: 'none',
    expiration: undefined,
  };
}

function labelOf(entry: Entry, { key, objects: [object] }: Match): string {
  if (entry.key !== undefined) return entry.text;
  const name =
    entry.ref === undefined ? printable(object?.ref ?? '') : entry.text.replace(/#\*$/, '');
  return `${name}#${printable(key)}`;
}

function ambiguous(entry: Entry, label: string, { key, objects }: Match): Problem {
  const what =
    objects.length > 1
      ? `${objects.length} secrets with this identity have different values under the key ` +
        `${printable(key)}. ` +
        'Give each its own identity in the vault'
      : `the secret has different values under the key ${printable(key)}. ` +
        'Give one of them its own label in the vault';
  return lineProblem(entry, 'ERR_KEY_AMBIGUOUS', `${label}: ${what}`);
}

function unusable(entry: Entry, label: string, fault: ValueFault): Problem {
  const { code = 'ERR_VALUE_INVALID', problem } = fault;
  const what = code === 'ERR_KEY_NOT_FOUND' ? label : `the value of ${label}`;
  return lineProblem(entry, code, `${what} ${problem}`);
}
