import type { JsonNode } from '../text/json.ts';

/** The steps from a JSON value to a part of it: names of members and numbers of items. */
export type JsonPath = readonly (string | number)[];

const STEP = /\.[A-Za-z_$][\w$-]*|\[\d{1,9}\]|\["(?:[^"\\]|\\["\\])*"\]/y;

/**
 * Reads a path: `.name`, `["any name"]` and `[0]`, one after the other.
 *
 * @returns undefined when the text isn't such a path.
 */
export function parseJsonPath(text: string): JsonPath | undefined {
  const path: (string | number)[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const [step] = STEP.exec(text) ?? [];
    if (step === undefined) return undefined;
    path.push(nameOrNumber(step));
  }
  return path.length === 0 ? undefined : path;
}

function nameOrNumber(step: string): string | number {
  if (step.startsWith('.')) return step.slice(1);
  if (step.startsWith('["')) return step.slice(2, -2).replace(/\\(.)/g, '$1');
  return Number(step.slice(1, -1));
}

/** Follows a path; undefined when it leads nowhere. */
export function followJsonPath(root: JsonNode, path: JsonPath): JsonNode | undefined {
  let node: JsonNode | undefined = root;
  for (const step of path) {
    if (typeof step === 'string')
      node = node?.kind === 'object' ? node.members.get(step) : undefined;
    else node = node?.kind === 'array' ? node.items[step] : undefined;
  }
  return node;
}
