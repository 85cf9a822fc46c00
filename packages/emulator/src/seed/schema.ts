import * as v from 'valibot';
import {
  choice,
  flag,
  list,
  map,
  namedValues,
  number,
  requiredText,
  text,
  textOrNull,
} from '../document/shapes.ts';
import { SETTINGS } from '../settings/settings.ts';
import { date, rsaKey } from './vault-shapes.ts';
import { CERTIFICATE } from './certificate-schema.ts';
import { MYSAFE } from './mysafe-schema.ts';
import { CREDENTIAL, INFORMATION, KEY } from './pam-schema.ts';
import { RESOURCES, type DataMap, type Seed } from './seed.ts';

const dataMap = namedValues(textOrNull);

/** A single map counts as a list of one. */
const data = v.lazy((given): v.GenericSchema<unknown, readonly DataMap[]> =>
  Array.isArray(given)
    ? list(dataMap)
    : v.pipe(
        dataMap,
        v.transform((one) => [one]),
      ),
);

const secret = v.pipe(
  map({
    secret_id: v.optional(text),
    secret_name: v.optional(text),
    identity: requiredText,
    version: v.optional(text),
    expiration_date: v.optional(date),
    engine: v.optional(text),
    description: v.optional(text),
    data,
  }),
  v.forward(
    v.partialCheck(
      [['secret_name'], ['identity']],
      ({ secret_name: name, identity }) => name === undefined || name !== identity,
      'must differ from the identity',
    ),
    ['secret_name'],
  ),
);

const authorization = map({
  system: requiredText,
  environment: requiredText,
  client_id: v.optional(text),
  client_secret: v.optional(text),
  token_key: v.optional(text),
  token_secret: v.optional(text),
  unique_key: v.optional(text),
  enabled: v.optional(flag),
  expiration_date: v.optional(date),
  authorized_resources: v.optional(list(choice(RESOURCES))),
  pam_permission: v.optional(choice(['read-only', 'read-write'])),
  allowed_ips: v.optional(list(text)),
  allowed_http_referers: v.optional(list(text)),
  certificate_fingerprint: v.optional(text),
  encryption_enabled: v.optional(flag),
  encryption_key: v.optional(rsaKey),
  may_create_applications: v.optional(flag),
  secrets: v.optional(list(secret)),
  credentials: v.optional(list(text)),
  keys: v.optional(list(text)),
  information: v.optional(list(text)),
  certificates: v.optional(list(text)),
});

const profile = map({
  name: requiredText,
  identity: v.optional(text),
  engine: v.optional(text),
  ttl: v.optional(number(1)),
  data: namedValues(text),
});

const application = map({
  name: requiredText,
  description: v.optional(textOrNull),
  tags: v.optional(list(text)),
  enabled: v.optional(flag),
  automatic_provisioning: v.optional(flag),
  dynamic_profiles: v.optional(list(profile)),
  authorizations: atLeastOne(authorization, 'authorization'),
});

/** The whole of a seed document; {@link Seed} says what the members mean. */
export const SEED: v.GenericSchema<unknown, Seed> = map({
  settings: v.optional(SETTINGS),
  tenant: v.optional(text),
  applications: atLeastOne(application, 'application'),
  credentials: v.optional(list(CREDENTIAL)),
  keys: v.optional(list(KEY)),
  information: v.optional(list(INFORMATION)),
  certificates: v.optional(list(CERTIFICATE)),
  mysafe: v.optional(MYSAFE),
});

/** Reports a missing list in the same words as an empty one. */
function atLeastOne<T>(item: v.GenericSchema<unknown, T>, name: string) {
  return v.optional(v.pipe(list(item), v.minLength(1, `needs at least one ${name}`)), []);
}
