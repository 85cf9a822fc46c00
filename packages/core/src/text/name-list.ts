const MOST = 20;

/** Names for a notice, of which no more are said than people read. */
export function nameList(names: readonly string[]): string {
  const unsaid = names.length - MOST;
  return [...names.slice(0, MOST), ...(unsaid > 0 ? [`and ${unsaid} more`] : [])].join(', ');
}
