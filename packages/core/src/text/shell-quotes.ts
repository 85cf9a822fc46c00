/** Between single quotes of a POSIX shell, where nothing is special but the quote itself. */
export function insideSingleQuotes(text: string): string {
  return text.replaceAll("'", "'\\''");
}

/** As one word of a POSIX shell, in single quotes. */
export function shellQuoted(text: string): string {
  return `'${insideSingleQuotes(text)}'`;
}

/**
 * As an expression of PowerShell. Printable ASCII stands in single quotes, which every version
 * reads alike, whatever the encoding of the script. Other text is decoded from base64.
 */
export function powershellQuoted(text: string): string {
  if (/^[ -~]*$/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const base64 = Buffer.from(text).toString('base64');
  return `[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${base64}'))`;
}
