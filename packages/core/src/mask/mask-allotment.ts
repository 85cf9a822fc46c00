import { throwProblems, type Problem } from '../model/errors.ts';
import type { FetchedSecret } from '../model/secret.ts';
import { nameList } from '../text/lists.ts';
import { divide, VALUE_PARTS, type DividedValue } from './mask-division.ts';

/** The most parts of all values of a step that get masks: lines, strings of JSON. */
export const STEP_PARTS = 5000;

/** A secret, divided, and what the step's room allows it. */
export interface DividedSecret {
  readonly secret: FetchedSecret;
  readonly value: Allotted;
  /** What the vault sent in its place; it may have several lines, and then it can't be a mask. */
  readonly alsoMask: readonly Allotted[];
}

/** A divided value, and how many of its parts get masks: the first ones. */
export interface Allotted extends DividedValue {
  readonly masked: number;
}

/**
 * Divides secrets, and allots masks to their parts. A platform keeps every mask until the job ends,
 * and looks for all of them in every line of the log, so a value has room for {@link VALUE_PARTS}
 * of them and a step for {@link STEP_PARTS}. The masks of whole values are not counted.
 *
 * @param refuses - Whether a variable that does not fit is refused. A file gets what there is.
 * @throws {@link ProblemsError} ERR_LIMIT
 */
export function divideSecrets(
  secrets: readonly FetchedSecret[],
  refuses: boolean,
): readonly DividedSecret[] {
  const isVariable = ({ placement }: FetchedSecret): boolean =>
    refuses && placement.kind !== 'file';
  const room = new Set<string>();
  const divided = new Map<FetchedSecret, DividedSecret>();
  const divideNext = (secret: FetchedSecret): DividedSecret => {
    const { value, alsoMask = [], maskPolicy } = secret;
    const policy = maskPolicy === 'none' ? maskPolicy : 'full';
    return {
      secret,
      value: allot(divide(value.reveal(), maskPolicy), room),
      alsoMask: alsoMask.map((text) => allot(divide(text.reveal(), policy), room)),
    };
  };
  // Files get the masks that variables leave over.
  for (const secret of secrets) if (isVariable(secret)) divided.set(secret, divideNext(secret));
  throwProblems([...divided.values()].flatMap(({ secret, value }) => tooMany(secret, value)));
  return secrets.map((secret) => divided.get(secret) ?? divideNext(secret));
}

/** How many parts of a secret have no mask. */
export function unmasked({ value, alsoMask }: DividedSecret): number {
  return [value, ...alsoMask].reduce(
    (sum, { parts, masked }) => sum + parts.masks.length - masked,
    0,
  );
}

/** Names what has parts without a mask, and how many. */
export function unmaskedNotice(secrets: readonly DividedSecret[]): string {
  const names = secrets.map((one) => `${one.secret.label} (${unmasked(one)})`);
  return (
    `Not masked, because there are too many lines or JSON strings: ${nameList(names)}. ` +
    `Only the first ${VALUE_PARTS} of a value and ${STEP_PARTS} of a step are masked.`
  );
}

function allot(value: DividedValue, room: Set<string>): Allotted {
  let masked = 0;
  for (const part of value.parts.masks.slice(0, VALUE_PARTS)) {
    if (room.size === STEP_PARTS && !room.has(part)) break;
    room.add(part);
    masked += 1;
  }
  return { ...value, masked };
}

function tooMany({ label }: FetchedSecret, { parts, masked }: Allotted): Problem[] {
  const count = parts.masks.length;
  if (masked === count) return [];
  const limit =
    count > VALUE_PARTS
      ? `a variable has room for ${VALUE_PARTS}`
      : `the variables of a step have room for ${STEP_PARTS} together`;
  const message =
    `The value of ${label} has ${count} lines or JSON strings to mask, ` +
    `and ${limit}. Use a file: destination.`;
  return [{ code: 'ERR_LIMIT', message }];
}
