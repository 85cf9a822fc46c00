import { didYouMean } from '../text/near-miss.ts';
import type { LineFault } from './line-part.ts';
import {
  FLAGS,
  REPEATABLE,
  RIVALS,
  VALUED,
  type Draft,
  type EntryOptions,
} from './option-table.ts';
import type { SecretLine } from './secret-line.ts';

type Option = SecretLine['options'][number];

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
