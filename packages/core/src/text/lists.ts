/** `The input url is` or `The inputs url and client-id are`, for a sentence about inputs. */
export function inputList(names: readonly string[]): string {
  return names.length === 1 ? `The input ${names[0]} is` : `The inputs ${listOf(names)} are`;
}

/** `url, client-id and client-secret`. */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
const MOST = 20;

/** Names for a notice, as many as people read. */
export function nameList(names: readonly string[]): string {
  const unsaid = names.length - MOST;
  return [...names.slice(0, MOST), ...(unsaid > 0 ? [`and ${unsaid} more`] : [])].join(', ');
}
