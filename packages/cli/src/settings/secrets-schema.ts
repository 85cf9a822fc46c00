import * as v from 'valibot';

/** Of what becomes a part of a line of `secrets`: one line, and no control character. */
const text = v.pipe(v.string(), v.regex(/^[^\p{Cc}]+$/u, 'must be one line of text'));
const flag = v.boolean();

const entry = v.strictObject({
  from: v.pipe(
    text,
    v.regex(/^\*$|#/, 'must be a reference such as team/shop/db#password'),
    v.description('What to fetch: identity#key, identity#*, pam-credential:REF#field, …'),
  ),
  to: v.optional(
    v.pipe(
      text,
      v.description('Where it goes: NAME, output:NAME, env:NAME or file:path. Default: the key.'),
    ),
  ),
  optional: v.optional(v.pipe(flag, v.description('A missing secret exports nothing.'))),
  default: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[^\p{Cc}]*$/u, 'must be one line of text'),
      v.description('What a missing secret exports; it is not masked.'),
    ),
  ),
  json: v.optional(
    v.pipe(text, v.description('Path to a part of a JSON value: .name, ["any name"], [0].')),
  ),
  decode: v.optional(v.pipe(v.picklist(['base64', 'hex']), v.description('Decodes the value.'))),
  encode: v.optional(v.pipe(v.picklist(['base64']), v.description('Encodes the value.'))),
  mode: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^0?[4-7][0-7]{2}$/, 'must be permission bits in quotes, such as "0400"'),
      v.description('Permission bits of a file, in quotes. Default: "0600".'),
    ),
  ),
  path: v.optional(v.pipe(text, v.description('The variable that receives the path of a file.'))),
  nomask: v.optional(v.pipe(flag, v.description('Does not mask the value.'))),
  mask: v.optional(
    v.pipe(v.picklist(['value']), v.description('Masks the value alone, not its encodings.')),
  ),
  keep: v.optional(v.pipe(flag, v.description('Is not given back when the job ends.'))),
  'allow-dangerous': v.optional(
    v.pipe(flag, v.description('Permits a name such as PATH, and a file that others can read.')),
  ),
});

/**
 * A list of entries in YAML: what a line of `secrets` says, member by member. The schema for
 * editors is made from it, so the two can't differ.
 */
export const SECRETS_SCHEMA = v.strictObject({
  $schema: v.optional(v.string()),
  secrets: v.pipe(
    v.array(entry),
    v.minLength(1, 'must name at least one entry'),
    v.description('The entries. json, decode and encode apply in the order in which they appear.'),
  ),
});

/** One entry whose shape is right. */
export type SecretsEntry = v.InferOutput<typeof entry>;
