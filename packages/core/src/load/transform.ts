import { JsonError } from '../text/json-cursor.ts';
import { parseJson } from '../text/json.ts';
import { textOfUtf8 } from '../text/utf8.ts';
import { followJsonPath } from '../entries/json-path.ts';
import type { Transform } from '../entries/option-table.ts';
import { bad, good, type Result } from '../model/result.ts';
import type { ValueFault } from '../model/secret.ts';

/**
 * What the options of an entry make of a value. Its fault has the code ERR_KEY_NOT_FOUND for a part
 * of JSON that isn't there, or is null.
 */
export type Transformed<T = string | Uint8Array> = Result<T, ValueFault>;

/** Half a surrogate pair has no bytes: Node would write another character in its place. */
export const NOT_UNICODE = 'is not valid Unicode (half of a surrogate pair)';

/** Applies the options `json=`, `decode=` and `encode=` from left to right. */
export function applyTransforms(value: string, transforms: readonly Transform[]): Transformed {
  let current: string | Uint8Array = value;
  for (const transform of transforms) {
    const next = applyOne(current, transform);
    if (!next.ok) return next;
    current = next.value;
  }
  return good(current);
}

function applyOne(value: string | Uint8Array, transform: Transform): Transformed {
  switch (transform.kind) {
    case 'encode':
      return encode(value);
    case 'decode':
      return withText(value, `decode=${transform.from}`, (text) => decode(text, transform.from));
    case 'json':
      return withText(value, `json=${transform.text}`, (text) => pick(text, transform));
  }
}

function withText(
  value: string | Uint8Array,
  option: string,
  work: (text: string) => Transformed,
): Transformed {
  const text = textOf(value);
  return text === undefined
    ? bad({ problem: `is binary at that point, which ${option} cannot read` })
    : work(text);
}

function encode(value: string | Uint8Array): Transformed {
  if (typeof value === 'string' && !value.isWellFormed()) return bad({ problem: NOT_UNICODE });
  return good(Buffer.from(value).toString('base64'));
}

/** The text of bytes, or undefined when they aren't text. */
export function textOf(value: string | Uint8Array): string | undefined {
  return typeof value === 'string' ? value : textOfUtf8(value);
}

function pick(value: string, { path, text }: Extract<Transform, { kind: 'json' }>): Transformed {
  try {
    const node = followJsonPath(parseJson(value), path);
    if (node === undefined || node.kind === 'null') {
      return bad({ code: 'ERR_KEY_NOT_FOUND', problem: `has nothing at json=${text}` });
    }
    return good(node.kind === 'string' ? node.value : node.source);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return bad({
      problem: `is not JSON (${error.message}), so json=${text} cannot be read`,
    });
  }
}

function decode(value: string, from: 'base64' | 'hex'): Transformed {
  const compact = value.replace(/\s/g, '');
  // Node skips what does not belong, so the bytes count only when they give the same text again.
  const bytes = Buffer.from(compact, from);
  return bytes.toString(from) === (from === 'hex' ? compact.toLowerCase() : padded(compact))
    ? good(new Uint8Array(bytes))
    : bad({ problem: `is not ${from}, so decode=${from} cannot read it` });
}

/** Base64 of either alphabet, padded or not, as Node writes it. */
function padded(text: string): string {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  return standard.includes('=') ? standard : standard.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
