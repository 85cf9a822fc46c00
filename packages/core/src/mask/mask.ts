import { deriveMasks } from './mask-budget.ts';
import { divideSecrets, unmasked, unmaskedNotice } from './mask-allotment.ts';
import { bareNotice, budgetNotice, LOADING, type MaskingAdvice } from './mask-notices.ts';
import { sourceOf, type MaskSource } from './mask-source.ts';
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
  const sources = divided.map(({ secret, value }) => ({
    secret,
    ...sourceOf(value, derives, value.masked),
  }));
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
  const bare = sources.filter(isBare).map(({ secret }) => secret);
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
function isBare({
  secret,
  plain,
  forms,
}: MaskSource & { readonly secret: FetchedSecret }): boolean {
  const { value, maskPolicy } = secret;
  if (maskPolicy === 'none' || value.reveal().length === 0 || plain.length > 0) return false;
  // Several lines with `mask=value` are masked in their encodings alone, as the user asked.
  return maskPolicy === 'full' || forms.length === 0;
}

/** The one place where a secret becomes exportable. */
function branded(secret: FetchedSecret): MaskedSecret {
  return secret as MaskedSecret;
}
