import { Parser, type CST } from 'yaml';

/**
 * Deeper than any mapping, and far below the depth at which a recursive parser overflows its stack.
 */
const MOST = 32;

/**
 * Whether lists and objects of a text stand in one another too deeply to be composed. Running out
 * of stack can end the whole process, so nothing can catch it. The tokens are made, and counted
 * here, without recursion.
 */
export function isTooDeep(text: string): boolean {
  const open: [CST.Token, depth: number][] = [...new Parser().parse(text)].map((one) => [one, 0]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next;
    if (depth > MOST) return true;
    for (const inner of innerTokens(token)) open.push([inner, depth + 1]);
  }
  return false;
}

function innerTokens(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  const items: readonly CST.CollectionItem[] = token.items;
  return items.flatMap(({ key, value }) => [key, value].flatMap((one) => one ?? []));
}
