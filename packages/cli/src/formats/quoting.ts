/**
 * As an expression of PowerShell: in single quotes where that is safe in every version and encoding of a script, which
 * it is for printable ASCII; otherwise decoded from base64.
 */
export function powershellQuoted(text: string): string {
  if (/^[ -~]*$/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const base64 = Buffer.from(text).toString('base64');
  return `[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${base64}'))`;
}

/** As a value of a TeamCity service message. */
export function teamcityQuoted(text: string): string {
  const escaped = text
    .replace(/['|[\]]/g, '|$&')
    .replaceAll('\n', '|n')
    .replaceAll('\r', '|r');
  return `'${escaped.replace(/[^ -~]/g, (unit) => `|0x${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;
}

/** As a value of a Java properties file. */
export function propertiesQuoted(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/^ /, '\\ ')
    .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * As a value of an .env file that every reader takes the same way.
 *
 * @returns undefined when there is none: readers disagree about quotes inside quotes, and about backslashes.
 */
export function dotenvQuoted(text: string): string | undefined {
  // A carriage return becomes a line feed for some, and backslashes before ' or \ vanish for others.
  if (/\r/.test(text)) return undefined;
  if (!/'|\\(?=\\|$)/.test(text)) return `'${text}'`;
  if (!/["\\$`]/.test(text)) return `"${text}"`;
  return undefined;
}
