import type { JsonNode } from '../../text/json.ts';

/** The members of a JSON object, by name. */
export type Members = ReadonlyMap<string, JsonNode>;

/** The object under a key; undefined for anything else. */
export function objectAt(members: Members | undefined, key: string): Members | undefined {
  const node = members?.get(key);
  return node?.kind === 'object' ? node.members : undefined;
}

/** The text under a key, or undefined. */
export function stringAt(members: Members | undefined, key: string): string | undefined {
  const node = members?.get(key);
  return node?.kind === 'string' ? node.value : undefined;
}

/** The source text of a number under a key, or undefined. */
export function numberAt(members: Members | undefined, key: string): string | undefined {
  const node = members?.get(key);
  return node?.kind === 'number' ? node.source : undefined;
}
