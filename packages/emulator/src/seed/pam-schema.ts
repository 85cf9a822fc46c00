import * as v from 'valibot';
import { flag, list, map, number, requiredText, text, textOrNull } from '../document/shapes.ts';
import type { SeedCredential, SeedInformation, SeedKey } from './pam.ts';

/** A credential; {@link SeedCredential} says what the members mean. */
export const CREDENTIAL: v.GenericSchema<unknown, SeedCredential> = map({
  id: requiredText,
  tag: v.optional(textOrNull),
  username: requiredText,
  password: requiredText,
  hostname: requiredText,
  ip: v.optional(text),
  port: v.optional(text),
  additional: v.optional(text),
  domain: v.optional(text),
  model: v.optional(text),
  expiration_time: v.optional(textOrNull),
  active: v.optional(flag),
  tags: v.optional(list(text)),
  changes_on_release: v.optional(flag),
  change_delay: v.optional(number(0)),
});

/** An SSH key; {@link SeedKey} says what the members mean. */
export const KEY: v.GenericSchema<unknown, SeedKey> = map({
  id: requiredText,
  tag: v.optional(textOrNull),
  username: requiredText,
  key_name: v.optional(text),
  hostname: requiredText,
  ip: v.optional(text),
  private_key: requiredText,
  public_key: requiredText,
  password: v.optional(textOrNull),
  tags: v.optional(list(text)),
  active: v.optional(flag),
});

/** Protected information; {@link SeedInformation} says what the members mean. */
export const INFORMATION: v.GenericSchema<unknown, SeedInformation> = map({
  id: requiredText,
  tag: v.optional(textOrNull),
  type: v.optional(text),
  name: v.optional(text),
  content: requiredText,
  active: v.optional(flag),
});
