import { json, singleQuoted, uriData, xml, type Encoding } from './mask-encodings.ts';

/** Whose encodings of a registered mask are hidden without our help: a runner's, an agent's, or nobody's. */
export type Derives = 'github' | 'azure' | 'none';

const base64From =
  (start: number): Encoding =>
  (text) =>
    Buffer.from(text).subarray(start).toString('base64');

/** Newtonsoft's JSON, which unlike JavaScript's also escapes the line ends of Unicode; those are not worth a copy. */
const jsonDotnet: Encoding = (text) => (/[\u0085\u2028\u2029]/.test(text) ? text : json(text));

/**
 * What each platform derives from a mask, as far as it is of use here: the runner's `ValueEncoders.cs` (of eleven
 * encoders, the ones for pieces of a value and for an escaped quote hide nothing more than these do), and the
 * agent's `HostContext.CreateSecretMasker`.
 */
const ENCODINGS: Readonly<Record<Derives, readonly Encoding[]>> = {
  github: [base64From(0), base64From(1), base64From(2), jsonDotnet, uriData, xml, singleQuoted],
  azure: [jsonDotnet, uriData],
  none: [],
};

/** The texts that a platform hides once it has `masks`: the masks themselves and what it derives from them. */
export function hiddenBy(masks: readonly string[], derives: Derives): ReadonlySet<string> {
  return new Set(
    masks.flatMap((mask) => [mask, ...ENCODINGS[derives].map((encode) => encode(mask))]),
  );
}
