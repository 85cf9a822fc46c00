import { deriveMasks, STEP_MASKS } from './mask-budget.ts';
import { divideSecrets, unmasked, unmaskedNotice } from './mask-allotment.ts';
import { maskSource, SINGLE_LINE_MASKS, sourceOf, type MaskSource } from './mask-source.ts';
import { maskVariants } from './mask-variants.ts';
import { nameList } from '../text/lists.ts';
import type { Platform } from '../platform/platform.ts';
import { Redacted } from '../model/redacted.ts';
import type { FetchedSecret, MaskedSecret } from '../model/secret.ts';

/** The part of the platform that masking needs. */
export type MaskingPlatform = Pick<
  Platform,
  'addMask' | 'derives' | 'masksPerStep' | 'furtherTiers' | 'shortSecrets'
>;

/**
 * Secrets that the platform hides now, and what people should know about that: names, never values.
 */
export interface Masking {
  readonly secrets: readonly MaskedSecret[];
  readonly notices: readonly string[];
  /** Those of them that show wherever they are printed, because they are too short for a mask. */
  readonly bare: ReadonlySet<FetchedSecret>;
}

/** What people can do about values that are too short to be masked, and about too many of them. */
export interface MaskingAdvice {
  readonly bare: string;
  readonly budget: string;
  /**
   * Whether the values become variables, which the agent of Azure masks as they stand, however
   * short.
   */
  readonly variables: boolean;
}

const LOADING: MaskingAdvice = {
  bare: 'Use longer values, or mark what is not a secret with nomask.',
  budget: 'Load fewer secrets in one step, or mark what is not a secret with nomask.',
  variables: true,
};

/**
 * Has the platform hide every value, first as it is, then in the encodings that the budget allows,
 * and only then answers with secrets that can be exported. Secrets with `nomask` are passed on as
 * they are.
 *
 * The notices name the secrets that cannot be masked because they are too short, and files with
 * more lines than are masked, and say when encodings were left out.
 *
 * @throws {@link ProblemsError} ERR_LIMIT for variables with more lines than can be masked.
 */
export function maskAll(
  secrets: readonly FetchedSecret[],
  platform: MaskingPlatform,
  advice: MaskingAdvice = LOADING,
): Masking {
  const { derives, masksPerStep, shortSecrets } = platform;
  const divided = divideSecrets(secrets, advice.variables);
  const sources = divided.map(({ value }) => sourceOf(value, derives, value.masked));
  const plain = new Set([
    ...sources.flatMap((source) => source.plain),
    ...divided.flatMap(({ alsoMask }) =>
      alsoMask.flatMap((text) => sourceOf(text, derives, text.masked).plain),
    ),
  ]);
  for (const mask of plain) platform.addMask(mask);
  const derived = deriveMasks(sources, plain, platform);
  for (const { text } of derived.variants) platform.addMask(text);

  const long = divided.filter((one) => unmasked(one) > 0);
  const bare = secrets.filter((secret, index) => isBare(secret, sources[index]));
  const hidden = advice.variables ? bare.filter((one) => shortSecrets?.isHidden(one)) : [];
  const shown = bare.filter((secret) => !hidden.includes(secret));
  return {
    secrets: secrets.map(branded),
    bare: new Set(bare),
    notices: [
      ...(shown.length > 0 ? [bareNotice(shown, advice)] : []),
      ...(hidden.length > 0 && shortSecrets ? [shortSecrets.notice(hidden)] : []),
      ...(long.length > 0 ? [unmaskedNotice(long)] : []),
      ...(derived.dropped ? [budgetNotice(masksPerStep, advice)] : []),
    ],
  };
}

/**
 * Has the platform hide a credential of our own – an input, a token, a signature – with all its
 * encodings. These masks come on top of the step's budget.
 *
 * @returns Whether it could be masked; under 4 characters it cannot.
 */
export function maskCredential(credential: Redacted, platform: MaskingPlatform): boolean {
  const variants = maskVariants(credential.reveal(), platform.derives, 'full', platform);
  for (const { text } of variants) platform.addMask(text);
  return variants.some(({ tier }) => tier === 0);
}

/** Has the platform hide a credential as it is, without any encoding. */
export function maskPlain(credential: Redacted, platform: MaskingPlatform): void {
  const { plain } = maskSource(credential.reveal(), platform.derives, 'full');
  for (const text of plain) platform.addMask(text);
}

/**
 * The reserved output `json`: all entries for outputs as one JSON object, in their order. Its
 * strings are masked already, so it has no masks of its own.
 */
export function jsonOutput(secrets: readonly MaskedSecret[]): MaskedSecret {
  const members = secrets.flatMap(({ placement, value }) =>
    placement.kind === 'output' ? [[placement.name, value.reveal()] as const] : [],
  );
  return branded({
    label: 'json',
    placement: { kind: 'output', name: 'json' },
    // fromEntries defines properties, so that `__proto__` is a name like any other.
    value: new Redacted(JSON.stringify(Object.fromEntries(members))),
    maskPolicy: 'full',
    expiration: undefined,
  });
}

/** Whether a value that asks to be masked will show wherever it is printed as it is. */
function isBare({ value, maskPolicy }: FetchedSecret, source: MaskSource | undefined): boolean {
  if (maskPolicy === 'none' || value.reveal().length === 0 || source?.plain.length !== 0)
    return false;
  // Several lines with `mask=value` are masked in their encodings alone, as the user asked.
  return maskPolicy === 'full' || source.forms.length === 0;
}

function bareNotice(secrets: readonly FetchedSecret[], advice: MaskingAdvice): string {
  const names = nameList(secrets.map(({ label }) => label));
  const reason = 'because they are shorter than 4 characters (8 inside JSON)';
  return `Not masked, ${reason}: ${names}. ${advice.bare}`;
}

function budgetNotice(most: number, advice: MaskingAdvice): string {
  const line = Math.floor((SINGLE_LINE_MASKS * most) / STEP_MASKS);
  return (
    `All values are masked, but not all of their encodings: a step has room for ${most}, ` +
    `a value of one line for ${line}. ${advice.budget}`
  );
}

/** The one place where a secret becomes exportable. */
function branded(secret: FetchedSecret): MaskedSecret {
  return secret as MaskedSecret;
}
