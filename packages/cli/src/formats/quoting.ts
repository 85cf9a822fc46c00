/** As a value of a TeamCity service message. */
export function teamcityQuoted(text: string): string {
  const escaped = text
    .replace(/['|[\]]/g, '|$&')
    .replaceAll('\n', '|n')
    .replaceAll('\r', '|r');
  const digits = (unit: string): string => unit.charCodeAt(0).toString(16).padStart(4, '0');
  return `'${escaped.replace(/[^ -~]/g, (unit) => `|0x${digits(unit)}`)}'`;
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
 * As a value of an .env file that every reader reads alike.
 *
 * @returns undefined when there isn't one: readers disagree about backslashes, and about quotes
 *   inside quotes.
 */
export function dotenvQuoted(text: string): string | undefined {
  // Some turn a carriage return into a line feed, others drop a backslash before ' or \.
  if (/\r/.test(text)) return undefined;
  if (!/'|\\(?=\\|$)/.test(text)) return `'${text}'`;
  if (!/["\\$`]/.test(text)) return `"${text}"`;
  return undefined;
}
