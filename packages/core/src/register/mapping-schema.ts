import * as v from 'valibot';
import { VARIABLE_NAME } from '../plan/names.ts';
import { CONTROL } from '../text/printable.ts';

const text = v.pipe(
  v.string(),
  v.regex(/^\S(.*\S)?$/, 'must be one line that does not start or end with a space'),
  v.maxLength(255, 'must have at most 255 characters'),
  v.check(isPlain, 'must not contain control characters or half of a surrogate pair'),
);
const variable = v.pipe(v.string(), v.regex(VARIABLE_NAME, 'must be the name of a variable'));
const label = v.pipe(text, v.description('Key under which the value is read.'));

const entry = {
  name: v.pipe(text, v.description('What the vault calls the entry.')),
  optional: v.optional(
    v.pipe(v.boolean(), v.description('A missing variable is not an error. Default: false.')),
  ),
  identity: v.optional(
    v.pipe(
      text,
      v.description('Identity of the secret, with via: secret. Default: the name of the entry.'),
    ),
  ),
  secret_name: v.optional(
    v.pipe(
      text,
      v.description('Name of the secret, with via: secret; it must differ from the identity.'),
    ),
  ),
  engine: v.optional(v.pipe(text, v.description('Engine of the secret, with via: secret.'))),
  expiration_date: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/, 'must be YYYY-MM-DD HH:MM:SS'),
      v.check(isDate, 'must be a date that exists'),
      v.description('When the secret expires, with via: secret: YYYY-MM-DD HH:MM:SS.'),
    ),
  ),
};

const accessKey = v.strictObject({
  ...entry,
  type: v.pipe(v.picklist(['aws', 'azure', 'gcp']), v.description('Cloud of the access key.')),
  fields: v.pipe(
    v.strictObject({ access_key_id: variable, secret_access_key: variable }),
    v.description('The variables that hold the parts of the key.'),
  ),
  labels: v.optional(
    v.strictObject({ access_key_id: v.optional(label), secret_access_key: v.optional(label) }),
  ),
});

const credential = v.strictObject({
  ...entry,
  fields: v.pipe(
    v.strictObject({
      user: variable,
      password: variable,
      host: v.optional(variable),
      additional_information: v.optional(variable),
    }),
    v.description('The variables that hold the parts of the credential.'),
  ),
  labels: v.optional(
    v.strictObject({
      user: v.optional(label),
      password: v.optional(label),
      host: v.optional(label),
      additional_information: v.optional(label),
    }),
  ),
});

const keyValue = v.strictObject({
  ...entry,
  fields: v.pipe(
    v.array(variable),
    v.minLength(1, 'must name at least one variable'),
    v.description('The variables; each is stored under its own name, or under its label.'),
  ),
  labels: v.optional(v.record(v.string(), label)),
});

/**
 * The mapping file: the vendor's JSON (contract §7.3), with our own optional members in each entry.
 * The schema for editors is made from it, so the two can't differ.
 */
export const MAPPING_SCHEMA = v.strictObject({
  $schema: v.optional(v.string()),
  access_keys: v.optional(v.array(accessKey)),
  credentials: v.optional(v.array(credential)),
  key_value: v.optional(v.array(keyValue)),
});

/** A mapping file whose shape is right. */
export type MappingDocument = v.InferOutput<typeof MAPPING_SCHEMA>;

function isPlain(text: string): boolean {
  return !CONTROL.test(text) && text.isWellFormed();
}

function isDate(text: string): boolean {
  const date = new Date(`${text.replace(' ', 'T')}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace(' ', 'T'));
}
