import * as v from 'valibot';
import { flag, list, map, requiredText, text } from '../document/shapes.ts';
import type { SeedMySafe } from './mysafe.ts';
import { date, digits, rsaKey } from './vault-shapes.ts';

const item = {
  identifier: digits,
  name: requiredText,
  tags: v.optional(list(text)),
  need_justify: v.optional(flag),
  need_approval: v.optional(flag),
  active: v.optional(flag),
};

const base32 = v.pipe(
  text,
  v.regex(/^[A-Z2-7]{16,}$/i, 'expected at least 16 characters of base32'),
);

const accessKey = map({
  name: requiredText,
  client_id: v.optional(text),
  client_secret: v.optional(text),
  enabled: v.optional(flag),
  expiration_date: v.optional(date),
  allowed_ips: v.optional(list(text)),
  allowed_http_referers: v.optional(list(text)),
  certificate_fingerprint: v.optional(text),
  encryption_enabled: v.optional(flag),
  encryption_key: v.optional(rsaKey),
  items: v.optional(list(text)),
});

const password = map({
  ...item,
  url: v.optional(text),
  username: v.optional(text),
  password: requiredText,
  secret_key: v.optional(base32),
  notes: v.optional(text),
});

const note = map({ ...item, note: requiredText });

const secret = map({
  ...item,
  url: v.optional(text),
  client_id: v.optional(text),
  client_secret: requiredText,
  identifier_code: v.optional(text),
  method: v.optional(text),
  notes: v.optional(text),
});

/** The `mysafe` of a seed. */
export const MYSAFE: v.GenericSchema<unknown, SeedMySafe> = map({
  access_keys: v.pipe(list(accessKey), v.minLength(1, 'needs at least one access key')),
  passwords: v.optional(list(password)),
  notes: v.optional(list(note)),
  secrets: v.optional(list(secret)),
});
