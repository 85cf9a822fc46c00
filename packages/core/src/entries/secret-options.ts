import { parseJsonPath, type JsonPath } from './json-path.ts';
import { didYouMean } from '../text/near-miss.ts';
import type { MaskPolicy } from '../model/secret.ts';
import type { LineFault, Part, SecretLine } from './secret-line.ts';

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
type Draft = Mutable<Omit<EntryOptions, 'transforms'>> & { transforms: Transform[] };
type Option = SecretLine['options'][number];

/** Applies an option's value; the text it returns says what was expected instead. */
type Reader = (draft: Draft, value: string, part: Part) => string | undefined;

const FLAGS: Readonly<Record<string, (draft: Draft) => void>> = {
  optional: (draft) => (draft.optional = true),
  nomask: (draft) => (draft.maskPolicy = 'none'),
  keep: (draft) => (draft.keep = true),
  'allow-dangerous': (draft) => (draft.allowDangerous = true),
};

const VALUED: Readonly<Record<string, Reader>> = {
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

/** These may stand several times, as their order matters. */
const REPEATABLE = new Set(['json', 'decode', 'encode']);
/** Each of these says how much is masked, so only one may stand. */
const RIVALS: readonly string[] = ['nomask', 'mask'];

/** Reads the options of a line and reports everything that is wrong with them. */
export function readOptions(options: readonly Option[]): {
  readonly options: EntryOptions;
  readonly faults: readonly LineFault[];
} {
  const draft: Draft = {
    optional: false,
    default: undefined,
    transforms: [],
    mode: undefined,
    path: undefined,
    maskPolicy: 'full',
    keep: false,
    allowDangerous: false,
  };
  const seen = new Set<string>();
  const faults = options.flatMap((option) => {
    const message = readOption(draft, option, seen);
    seen.add(option.name.text);
    return message === undefined ? [] : [{ column: option.name.column, message }];
  });
  const open = opensToOthers(draft) ? options.find(({ name }) => name.text === 'mode') : undefined;
  if (open !== undefined) faults.push({ column: open.name.column, message: OPEN });
  return { options: draft, faults };
}

/** Anything else may be a part of a value with a | in it, and isn't repeated. */
const NAME_LIKE = /^(?:[a-z]{1,20}(?:-[a-z]{1,20}){0,2}|[A-Z_]{1,40})$/;

const OPEN =
  'this mode opens the file to other users. Choose one such as 0600 or 0400, or add | ' +
  'allow-dangerous if you mean it';

/** Only the owner's bits are harmless. */
function opensToOthers({ mode = 0, allowDangerous }: Draft): boolean {
  return (mode & 0o077) !== 0 && !allowDangerous;
}

function readOption(
  draft: Draft,
  { name: { text: name }, value }: Option,
  seen: ReadonlySet<string>,
) {
  if (name === '') return 'expected an option after |';
  const flag = Object.hasOwn(FLAGS, name) ? FLAGS[name] : undefined;
  const read = Object.hasOwn(VALUED, name) ? VALUED[name] : undefined;
  if (flag === undefined && read === undefined) {
    const known = [...Object.keys(FLAGS), ...Object.keys(VALUED)];
    const meant = didYouMean(name, known) || ` There are ${known.join(', ')}.`;
    return `there is no ${NAME_LIKE.test(name) ? `option "${name}"` : 'such option'}.${meant}`;
  }
  if (seen.has(name) && !REPEATABLE.has(name)) return `the option ${name} appears twice`;
  const rival = RIVALS.includes(name) ? RIVALS.find((one) => seen.has(one)) : undefined;
  if (rival !== undefined) return `the options ${rival} and ${name} contradict each other`;
  if (flag !== undefined) {
    if (value !== undefined) return `the option ${name} takes no value`;
    flag(draft);
    return undefined;
  }
  if (value === undefined || (value.text === '' && !value.quoted && name !== 'default')) {
    return `the option ${name} takes a value: ${name}=…`;
  }
  const expected = read?.(draft, value.text, value);
  return expected === undefined ? undefined : `the option ${name} takes ${expected}`;
}
