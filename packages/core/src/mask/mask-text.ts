/**
 * The shortest text worth masking, in UTF-16 units: anything shorter stands in every other line of
 * a log.
 */
export const MIN_MASK = 4;
/**
 * Whether a platform can take `text` as a mask: one line, not blank, at least {@link MIN_MASK}
 * long.
 */
export function isMask(text: string): boolean {
  return text.length >= MIN_MASK && !isMultiLine(text) && text.trim() !== '';
}

/** Whether `text` holds a line break (LF, CR LF or CR). */
export function isMultiLine(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}

/**
 * How shells, dotenv readers and people change a value without encoding it: the value without its
 * final line breaks, without surrounding blanks, and without the quotes around that. Equal ones
 * appear once.
 */
export function spellings(value: string): readonly string[] {
  const trimmed = value.trim();
  const quote = trimmed.at(0);
  const quoted = trimmed.length >= 2 && (quote === '"' || quote === "'") && trimmed.endsWith(quote);
  if (!quoted && trimmed === value) return [value];
  const body = withoutFinalBreaks(value);
  return [...new Set([body, trimmed, quoted ? trimmed.slice(1, -1) : trimmed])];
}

/** A text without the line breaks at its end. */
export function withoutFinalBreaks(text: string): string {
  // A pattern would look at every run of line breaks anew from each of its characters.
  let end = text.length;
  while (text[end - 1] === '\n' || text[end - 1] === '\r') end -= 1;
  return text.slice(0, end);
}

/** A text in chunks of `length` UTF-16 units; the last one holds what is left. */
export function chunksOf(text: string, length: number): readonly string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += length) chunks.push(text.slice(at, at + length));
  return chunks;
}
