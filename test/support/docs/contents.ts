const BEGIN = '<!-- contents -->';
const END = '<!-- /contents -->';
/** A page with more lines than this has a list of its headings. */
export const LONG = 100;

/** A heading of a page. */
export interface Heading {
  /** 1 for the title. */
  readonly level: number;
  readonly text: string;
  /** What follows `#` in a link to it. */
  readonly anchor: string;
}

/** The headings of a page, from top to bottom; those inside of blocks are code. */
export function headingsOf(page: string): readonly Heading[] {
  const lines = page.replace(/^( *)(`{3,}).*?^\1\2$/gms, '').split('\n');
  const seen = new Map<string, number>();
  return lines.flatMap((line) => {
    const [, marks = '', text = ''] = /^(#{1,6}) (.+)$/.exec(line) ?? [];
    if (marks === '') return [];
    const plain = anchorOf(text);
    const count = seen.get(plain) ?? 0;
    seen.set(plain, count + 1);
    const anchor = count === 0 ? plain : `${plain}-${String(count)}`;
    return [{ level: marks.length, text, anchor }];
  });
}

/** How GitHub names a heading in links. */
function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** A page with the list of its headings as they are now. A page without the place stays. */
export function withContents(page: string): string {
  const [before, rest, ...more] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (rest === undefined) return page;
  if (after === undefined || more.length > 0) {
    throw new Error(`The page needs one ${BEGIN} and one ${END} after it`);
  }
  return `${before}${BEGIN}\n<!-- prettier-ignore-start -->\n\n${listOf(headingsOf(page))}\n\n<!-- prettier-ignore-end -->\n${END}${after}`;
}

/** One line for each part of the page; parts of it stand behind a colon. */
function listOf(headings: readonly Heading[]): string {
  const lines: string[] = [];
  for (const { level, text, anchor } of headings) {
    const link = `[${text}](#${anchor})`;
    if (level === 2) lines.push(`- ${link}`);
    else if (level === 3 && lines.length > 0) {
      const last = lines.pop() ?? '';
      lines.push(`${last}${last.includes('): [') ? ' · ' : ': '}${link}`);
    }
  }
  return lines.join('\n');
}
