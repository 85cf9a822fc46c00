import type { JsonNode } from '../text/json.ts';

/** The steps from a JSON value to a part of it: names of members and numbers of items. */
export type JsonPath = readonly (string | number)[];

const STEP = /\.([A-Za-z_$][\w$-]*)|\[(\d{1,9})\]|\[("(?:[^"\\]|\\["\\])*")\]/y;

/**
 * Reads a path: `.name`, `["any name"]` and `[0]`, one after the other.
 *
 * @returns undefined when the text isn't such a path.
 */
export function parseJsonPath(text: string): JsonPath | undefined {
  const path: (string | number)[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const [step, name, index, quoted] = STEP.exec(text) ?? [];
    if (step === undefined) return undefined;
    if (index !== undefined) path.push(Number(index));
    else path.push(name ?? (quoted ?? '').slice(1, -1).replace(/\\(.)/g, '$1'));
  }
  return path.length === 0 ? undefined : path;
}

/** Follows a path; undefined when it leads nowhere. */
export function followJsonPath(root: JsonNode, path: JsonPath): JsonNode | undefined {
  let node: JsonNode | undefined = root;
  for (const step of path) {
    if (node?.kind === 'object' && typeof step === 'string') node = node.members.get(step);
    else if (node?.kind === 'array' && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}
