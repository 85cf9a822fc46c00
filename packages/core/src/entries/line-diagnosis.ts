/** What a line of another form seems to mean. */
export interface Diagnosis {
  /** Counted from 1, in characters as an editor counts them. */
  readonly column: number;
  /** Completes "line 3, column 7: …", without the suggestion. */
  readonly found: string;
  /** The line as it should be written. */
  readonly suggestion: string;
}

/** A habit from elsewhere. The group `before` of `pattern` is what stands before the fault. */
interface Habit {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Omit<Diagnosis, 'column'>;
}

/** The groups of all patterns. A habit reads those that its own pattern has. */
type Groups = Readonly<
  Record<'before' | 'reference' | 'object' | 'key' | 'sign' | 'word' | 'rest' | 'end', string> &
    Partial<Record<'name' | 'other' | 'bar' | 'options', string>>
>;

// Only what looks like a name is repeated: a line that isn't an entry may hold a value.
const IDENTITY = String.raw`(?:(?:pam|mysafe)-[a-z]+:|certificate:)?[\w./-]*\w`;
const REFERENCE = String.raw`(?<reference>${IDENTITY}#(?:[\w.-]*\w|\*)(?![\w.*]))`;
const OPTIONS = String.raw`(?<options>\|.*)?`;
/** `a=b/c#d` may be a line of an .env file, so its reference must look like one of the vault. */
const CERTAIN = [
  String.raw`(?<reference>(?:[\w.-]+\/[\w./-]*\w|(?:pam|mysafe)-[a-z]+:[\w.-]+|provisioned)`,
  String.raw`#(?:[\w.-]*\w|\*))`,
].join('');
const PLACE = 'expected `->` or `|`';
const END = 'expected `|` or the end of the line';

/** Made for a line that is wrong; most runs have none. */
const habits = (): readonly Habit[] => [
  {
    // 1Password: NAME=op://vault/item/field
    pattern: habit(
      String.raw`^(?<before>)(?:(?<name>[A-Za-z_]\w*)\s*(?:=|:\s)\s*)?`,
      String.raw`op:\/\/(?<object>[\w./-]+)\/(?<key>[\w.-]+)\s*`,
      String.raw`(?:->\s*${nameAs('other')}\s*)?$`,
    ),
    read: ({ name, other, object, key }) => ({
      found: 'expected identity#key, found `op://`, a reference of 1Password',
      suggestion: entry(`${object}#${key}`, name ?? other),
    }),
  },
  {
    // hashicorp/vault-action: path key | NAME ;
    pattern: habit(
      String.raw`^(?<before>(?<object>[\w./-]*\/[\w./-]*)\s+)(?<key>[\w.-]+)\s*`,
      String.raw`(?:(?<bar>\||->)\s*(?<name>[A-Z_][A-Z0-9_]*)\s*)?(?<end>;?)\s*$`,
    ),
    read: ({ object, key, bar, name, end }) => ({
      found:
        'expected `#` before the key, found a space' +
        (bar === '|' || end === ';' ? ', the form of vault-action' : ''),
      suggestion: entry(`${object}#${key}`, name),
    }),
  },
  {
    pattern: habit(
      String.raw`^(?<before>)(?<word>[A-Za-z_]\w*)\s*(?<sign>=|:\s)\s*${CERTAIN}\s*${OPTIONS}$`,
    ),
    read: ({ word, sign, reference, options }) => ({
      found: `expected the reference first, found ${shown(word, sign) ?? 'a name'}`,
      suggestion: entry(reference, word, options),
    }),
  },
  {
    pattern: habit(
      String.raw`^(?<before>${REFERENCE}\s*\|\s*)(?<word>[A-Z][A-Z0-9_]*)\s*${OPTIONS}$`,
    ),
    read: ({ reference, word, options }) => ({
      found: `there is no option "${word}"`,
      suggestion: entry(reference, word, options),
    }),
  },
  {
    pattern: habit(
      String.raw`^(?<before>${REFERENCE}\s*)`,
      String.raw`(?<sign>=>|-->|→|–>|—>|(?<=\s)-|=|:|;|,|>)\s*(?:${nameAs('name')}\s*)?${OPTIONS}$`,
    ),
    read: ({ reference, sign, name, options }) => ({
      found: `${PLACE}, found \`${sign}\``,
      suggestion: entry(reference, name && nameAfter(sign, name), options),
    }),
  },
  {
    pattern: habit(String.raw`^(?<before>${REFERENCE}\s*)${nameAs('word')}\s*${OPTIONS}$`),
    read: ({ reference, word, options }) => ({
      found: `${PLACE}, found ${shown(word) ?? 'a word'}`,
      suggestion: entry(reference, nameLike(word), options),
    }),
  },
  {
    pattern: habit(
      String.raw`^(?<before>${REFERENCE}\s*(?:->\s*${nameAs('name')}\s*)?)(?<sign>[;,#]|\/\/)(?<rest>.*)$`,
    ),
    read: ({ reference, sign, name, rest }) => ({
      found: `${name === undefined ? PLACE : END}, found \`${sign}\`${lawOf(sign, rest)}`,
      suggestion: entry(reference, name),
    }),
  },
];

/** Nobody writes longer lines by mistake. */
const MAX_LENGTH = 500;

/** Recognises lines that are written as other tools, or other people, write them. */
export function diagnoseLine(line: string): Diagnosis | undefined {
  const text = line.trim();
  if (text.length > MAX_LENGTH) return undefined;
  for (const { pattern, read } of habits()) {
    const groups = pattern.exec(text)?.groups as Groups | undefined;
    if (groups === undefined) continue;
    const indent = line.length - line.trimStart().length;
    return { column: indent + groups.before.length + 1, ...read(groups) };
  }
  return undefined;
}

/** `; did you mean: …`. Nothing follows it, so that the suggestion can be copied. */
export function suggest(suggestion: string): string {
  return `did you mean: ${suggestion}`;
}

function habit(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(''));
}

/** A destination, as the group of this name. */
function nameAs(group: string): string {
  return String.raw`(?<${group}>(?:(?:env|output|file):)?[A-Za-z_][\w./*-]*)`;
}

function entry(reference: string, name: string | undefined, options?: string): string {
  const flags = options?.split('|').slice(1) ?? [];
  // What follows = may be a value.
  const kept = flags.map((flag) => (/^[a-z-]+$/.test(flag.trim()) ? flag.trim() : '…'));
  return [name === undefined ? reference : `${reference} -> ${name}`, ...kept].join(' | ');
}

function lawOf(sign: string, rest: string): string {
  if (sign === '#' || sign === '//') return ' (a comment needs a line of its own)';
  return rest === '' ? '' : ' (each entry needs a line of its own)';
}

/** An arrow is followed by a name; what follows a blank or a `=` may be a value. */
function nameAfter(sign: string, name: string): string {
  return /[>→]/.test(sign) ? name : nameLike(name);
}

/** The name, or a name in its place when it may be a value. */
function nameLike(word: string): string {
  return isVariable(word) ? word : 'NAME';
}

/** What was found, unless it may be a value. */
function shown(word: string, sign = ''): string | undefined {
  return isVariable(word) ? `\`${`${word} ${sign}`.trim()}\`` : undefined;
}

function isVariable(word: string): boolean {
  return /^(?:(?:env|output|file):)?[A-Z_][A-Z0-9_]*$/.test(word);
}
