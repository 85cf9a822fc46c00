/** What is wrong with a line, and where. */
export interface LineFault {
  /** Counted from 1, in characters as an editor counts them. */
  readonly column: number;
  /** What was expected, or what is wrong; completes "line 3, column 7: …". */
  readonly message: string;
}

/** A piece of a line, without the blanks around it. */
export interface Part {
  /** What it says, quotes resolved. */
  readonly text: string;
  /** The same text with a `"` in the place of whatever stood in quotes, so that only what has a meaning shows. */
  readonly shape: string;
  /** As it was written, quotes included. */
  readonly raw: string;
  readonly quoted: boolean;
  readonly column: number;
}

/** One line of `secrets`, cut into its parts but not yet understood. */
export interface SecretLine {
  /** What stands before the last unquoted `#`, or the whole reference when there is none. */
  readonly object: Part;
  /** What stands after it. */
  readonly key: Part | undefined;
  readonly destination: Part | undefined;
  readonly options: readonly { readonly name: Part; readonly value: Part | undefined }[];
}

interface Character {
  readonly text: string;
  readonly quoted: boolean;
  /** As it was written: an escaped character with its backslash. */
  readonly raw: string;
  readonly column: number;
}

type Characters = readonly Character[];

/**
 * Cuts one line into reference, destination and options. Quotes (`"…"`, `\"` and `\\` inside) protect blanks, `#`,
 * `|`, `->` and `=` everywhere; without them only the blanks around a part are allowed.
 */
export function cutLine(line: string): SecretLine | LineFault {
  const characters = unquote(line);
  if ('message' in characters) return characters;
  const [entry = [], ...optionTexts] = split(characters, isPlain('|'));
  const arrow = findArrow(entry);
  const late = optionTexts.map((option) => option[findArrow(option)]).find(Boolean);
  if (late !== undefined) {
    return {
      column: late.column,
      message: 'the destination stands before the options; quote the value if -> is a part of it',
    };
  }
  const reference = trim(arrow < 0 ? entry : entry.slice(0, arrow));
  const hash = reference.findLastIndex(isPlain('#'));
  const cut = {
    object: part(hash < 0 ? reference : reference.slice(0, hash), reference[0]?.column ?? 1),
    key: hash < 0 ? undefined : part(reference.slice(hash + 1), (reference[hash]?.column ?? 0) + 1),
    destination:
      arrow < 0 ? undefined : part(entry.slice(arrow + 2), (entry[arrow]?.column ?? 0) + 2),
    options: optionTexts.map((option) => {
      const at = option.findIndex(isPlain('='));
      const column = option[0]?.column ?? line.length + 1;
      return {
        name: part(at < 0 ? option : option.slice(0, at), column),
        value: at < 0 ? undefined : part(option.slice(at + 1), (option[at]?.column ?? 0) + 1),
      };
    }),
  };
  return findBlank(cut) ?? cut;
}

function unquote(line: string): Characters | LineFault {
  const characters: Character[] = [];
  const source = [...line];
  let opened: number | undefined;
  for (let at = 0; at < source.length; at += 1) {
    const raw = source[at] ?? '';
    const column = at + 1;
    if (raw === '"') {
      opened = opened === undefined ? column : undefined;
      // An empty quoted text leaves a trace, so that `""` differs from nothing.
      characters.push({ text: '', quoted: true, raw, column });
    } else if (opened !== undefined && raw === '\\') {
      at += 1;
      const text = source[at];
      if (text !== '"' && text !== '\\') {
        return { column, message: 'inside quotes, a backslash stands only before " or \\' };
      }
      characters.push({ text, quoted: true, raw: `\\${text}`, column });
    } else {
      characters.push({ text: raw, quoted: opened !== undefined, raw, column });
    }
  }
  return opened === undefined
    ? characters
    : { column: opened, message: 'the quote that opens here is never closed' };
}

// A blank that nobody quoted is more often a forgotten separator or a comment than a part of a name.
function findBlank({ object, key, destination, options }: SecretLine): LineFault | undefined {
  const parts = [object, key, destination, ...options.flatMap(({ name, value }) => [name, value])];
  const loose = parts.find((one) => one !== undefined && /\s/.test(one.shape));
  return (
    loose && {
      column: loose.column,
      message:
        'blanks inside a name, a key or a value stand in quotes ("a b"), and a comment has a line of its own',
    }
  );
}

function part(characters: Characters, column: number): Part {
  const trimmed = trim(characters);
  return {
    text: trimmed.map(({ text }) => text).join(''),
    shape: trimmed.map(({ text, quoted }) => (quoted ? '"'.repeat(text.length) : text)).join(''),
    raw: trimmed.map(({ raw }) => raw).join(''),
    quoted: trimmed.some(({ quoted }) => quoted),
    column: trimmed[0]?.column ?? column,
  };
}

function trim(characters: Characters): Characters {
  const solid = ({ text, quoted }: Character): boolean => quoted || text.trim() !== '';
  const first = characters.findIndex(solid);
  return first < 0 ? [] : characters.slice(first, characters.findLastIndex(solid) + 1);
}

function split(characters: Characters, separates: (character: Character) => boolean): Characters[] {
  const parts: Character[][] = [[]];
  for (const character of characters) {
    if (separates(character)) parts.push([]);
    else parts.at(-1)?.push(character);
  }
  return parts;
}

function findArrow(characters: Characters): number {
  return characters.findIndex(
    (character, index) => isPlain('-')(character) && isPlain('>')(characters[index + 1]),
  );
}

function isPlain(text: string): (character: Character | undefined) => boolean {
  return (character) => character?.text === text && !character.quoted;
}
