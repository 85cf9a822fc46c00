/**
 * Makes text that came from outside harmless in a log: control characters, line ends and invisible
 * direction marks become `?`, the openings of runner commands (`::`, `##[`, `##vso[`) are broken,
 * and the length is bounded.
 *
 * Sources: actions/runner ActionCommand.cs (`##[` counts anywhere in a line), azure-pipelines-agent
 * Command.cs (`##vso[` likewise).
 *
 * @param limit - The most characters that are kept, default 120.
 */
export function printable(text: string, limit = 120): string {
  // A vault may send megabytes as a name, so only what can be shown is looked at.
  const end = endOf(text, limit);
  const shown = text.slice(0, end).replace(/[^ -~]/gu, visible);
  return inert(withoutColons(shown)) + (text.length > end ? '…' : '');
}

/** The offset after so many characters, or that of the end. */
function endOf(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  let end = 0;
  for (let count = 0; count < limit; count += 1) end += unitsAt(text, end);
  return end;
}

/** How many UTF-16 units the character at an offset takes. */
function unitsAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

let invisible: RegExp | undefined;

/**
 * Most names are plain ASCII. A literal's classes of Unicode would be read when the file is loaded,
 * which takes part of a millisecond.
 */
function visible(character: string): string {
  invisible ??= new RegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]', 'u');
  return invisible.test(character) ? '?' : character;
}

/**
 * A control character (Unicode's Cc), spelled as the complement of all others. Naming the property
 * costs five times as much at its first use, which is at every start.
 */
export const CONTROL = /[^ -~\xa0-\uffff]/;

function withoutColons(text: string): string {
  return text.replace(/:(?=:)/g, ': ');
}

/**
 * Breaks everything in a text that a runner could take for a command, line by line, and leaves the
 * rest as it is. For our own text, which may contain names from outside.
 */
export function inert(text: string): string {
  // Most texts have neither, and compile no pattern.
  if (!text.includes('##') && !text.includes('::')) return text;
  return text.replace(/##(?=\[|vso\[)/gi, '# #').replace(/^(\s*):(?=:)/gm, '$1: ');
}
