import type { MaskPolicy } from '../model/secret.ts';
import { parseJsonPath, type JsonPath } from './json-path.ts';
import type { Part } from './line-part.ts';

/** One step from the vault's value to the exported one, in the order of the options. */
export type Transform =
  | { readonly kind: 'json'; readonly path: JsonPath; readonly text: string }
  | { readonly kind: 'decode'; readonly from: 'base64' | 'hex' }
  | { readonly kind: 'encode'; readonly to: 'base64' };

/** What the options of an entry say. */
export interface EntryOptions {
  /** A missing secret exports nothing instead of failing. */
  readonly optional: boolean;
  /** What a missing secret exports; not masked. */
  readonly default: string | undefined;
  readonly transforms: readonly Transform[];
  /** Permission bits of a file. */
  readonly mode: number | undefined;
  /** The variable that carries a file's path. */
  readonly path: string | undefined;
  readonly maskPolicy: MaskPolicy;
  /** Not given back when the job ends. */
  readonly keep: boolean;
  /** Permits a name that makes programs run something else, and a file that others can read. */
  readonly allowDangerous: boolean;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
/** The options of a line while they are read. */
export type Draft = Mutable<Omit<EntryOptions, 'transforms'>> & { transforms: Transform[] };
/** Applies an option's value; the text it returns says what was expected instead. */
export type OptionReader = (draft: Draft, value: string, part: Part) => string | undefined;

/** The options without a value, and what each sets. */
export const FLAGS: Readonly<Record<string, (draft: Draft) => void>> = {
  optional: (draft) => (draft.optional = true),
  nomask: (draft) => (draft.maskPolicy = 'none'),
  keep: (draft) => (draft.keep = true),
  'allow-dangerous': (draft) => (draft.allowDangerous = true),
};

/** The options with a value. */
export const VALUED: Readonly<Record<string, OptionReader>> = {
  default: (draft, value) => {
    draft.default = value;
    return undefined;
  },
  json: (draft, value, { raw }) => {
    // Quotes are a part of a path such as ["a key"], unless they surround all of it.
    const text = raw.startsWith('"') ? value : raw;
    const path = parseJsonPath(text);
    if (path === undefined) return 'a path such as .auth.key, ["a key"] or [0]';
    draft.transforms.push({ kind: 'json', path, text });
    return undefined;
  },
  decode: (draft, value) => {
    if (value !== 'base64' && value !== 'hex') return 'base64 or hex';
    draft.transforms.push({ kind: 'decode', from: value });
    return undefined;
  },
  encode: (draft, value) => {
    if (value !== 'base64') return 'base64';
    draft.transforms.push({ kind: 'encode', to: value });
    return undefined;
  },
  mode: (draft, value) => {
    // The owner must be able to read it. The user decides about others, such as the user of a
    // container.
    if (!/^0?[4-7][0-7]{2}$/.test(value)) return 'permission bits such as 0400 or 0600';
    draft.mode = Number.parseInt(value, 8);
    return undefined;
  },
  path: (draft, value) => {
    draft.path = value;
    return undefined;
  },
  mask: (draft, value) => {
    if (value !== 'value') return 'only this value: mask=value';
    draft.maskPolicy = 'value';
    return undefined;
  },
};

/** These may appear several times, because their order matters. */
export const REPEATABLE = new Set(['json', 'decode', 'encode']);
/** Each of these says how much is masked, so only one may appear. */
export const RIVALS: readonly string[] = ['nomask', 'mask'];
