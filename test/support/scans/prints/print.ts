/** One way in which a program prints a value, beyond the forty encodings. */
export interface Print {
  /** As SECURITY.md names it where it stays readable. */
  readonly name: string;
  /** Without what stands around the value, which all can read. */
  readonly print: (value: string) => string;
}

export const bytesOf = (text: string): readonly number[] => [...Buffer.from(text)];
export const base64 = (text: string): string => Buffer.from(text).toString('base64');
export const hex = (code: number, digits = 2): string => code.toString(16).padStart(digits, '0');
export const capitals = (code: number, digits = 2): string => hex(code, digits).toUpperCase();

/** Breaks a text into lines of so many characters. */
export const folded = (text: string, width: number): string =>
  text.replace(new RegExp(`.{${width}}(?=.)`, 'gu'), '$&\n');

/** Puts something else in the place of single characters. */
export const mapped = (text: string, of: Readonly<Record<string, string>>): string =>
  [...text].map((character) => of[character] ?? character).join('');

/** Puts something in the place of the characters that a pattern names, by their number. */
export const numbered = (text: string, which: RegExp, by: (code: number) => string): string =>
  text.replace(which, (character) => by(character.codePointAt(0) ?? 0));

/** Rows of so many bytes, each with the place where it begins. */
export function* rowsOf(text: string, size: number): Generator<readonly [number, number[]], void> {
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += size) yield [at, bytes.slice(at, at + size)];
}
