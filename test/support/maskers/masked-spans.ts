/**
 * Puts `***` where any needle occurs. Occurrences may overlap, also with themselves; spans that
 * overlap or touch become one `***`. Both the GitHub runner and the Azure agent work like this.
 */
function replaceSpans(text: string, needles: Iterable<string>): string {
  const spans: [start: number, end: number][] = [];
  for (const needle of needles) {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      spans.push([at, at + needle.length]);
    }
  }
  if (spans.length === 0) return text;
  spans.sort(([a], [b]) => a - b);

  let shown = '';
  let shownUpTo = 0;
  let hiddenUpTo = -1;
  for (const [start, end] of spans) {
    if (start > hiddenUpTo) {
      shown += `${text.slice(shownUpTo, start)}***`;
      hiddenUpTo = end;
    } else {
      hiddenUpTo = Math.max(hiddenUpTo, end);
    }
    shownUpTo = hiddenUpTo;
  }
  return shown + text.slice(shownUpTo);
}

/** Masks each line by itself: a log is written line by line, so no mask spans a line break. */
export function maskLines(text: string, needles: Iterable<string>): string {
  const list = [...needles];
  return text
    .split(/(\r\n|\r|\n)/)
    .map((piece) => replaceSpans(piece, list))
    .join('');
}
