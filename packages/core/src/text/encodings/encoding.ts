/** How a tool writes a text inside its own syntax; without the quotes it puts around it. */
export type Encoding = (text: string) => string;

/** `\u00e9`, four hexadecimal digits for one UTF-16 unit. */
export function unicodeEscape(unit: string): string {
  return `\\u${hex(unit.charCodeAt(0), 4)}`;
}

/** `\u00E9`, in upper case. */
export function unicodeEscapeUpper(unit: string): string {
  return `\\u${hex(unit.charCodeAt(0), 4).toUpperCase()}`;
}

/** `\xe9`, `\u20ac` or `\U0001f511`, whichever is the shortest that fits. */
export function codePointEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${hex(code, 2)}`;
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

/** `\303`, a byte in octal. */
export function octalEscape(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}

/** The bytes of a text in UTF-8, each as the character of its number. */
export function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
