/** Between single quotes of a POSIX shell, where nothing is special but the quote itself. */
export function insideSingleQuotes(text: string): string {
  return text.replaceAll("'", "'\\''");
}

/** As one word of a POSIX shell, in single quotes. */
export function shellQuoted(text: string): string {
  return `'${insideSingleQuotes(text)}'`;
}
