import { JsonError, parseJson } from './json.ts';
import { followJsonPath } from './json-path.ts';
import type { Transform } from './secret-options.ts';

/** What the options of an entry make of a value. */
export type Transformed =
  | { readonly value: string | Uint8Array }
  /** A part that is not there, or is null. */
  | { readonly missing: string }
  /** Completes "team/shop/db#password …", and never quotes the value. */
  | { readonly problem: string };

/** Applies the options `json=`, `decode=` and `encode=` from left to right. */
export function applyTransforms(value: string, transforms: readonly Transform[]): Transformed {
  let current: string | Uint8Array = value;
  for (const transform of transforms) {
    const next = applyOne(current, transform);
    if (!('value' in next)) return next;
    current = next.value;
  }
  return { value: current };
}

function applyOne(value: string | Uint8Array, transform: Transform): Transformed {
  switch (transform.kind) {
    case 'encode':
      return { value: bytesOf(value).toString('base64') };
    case 'decode':
      return decode(textOf(value) ?? '', transform.from);
    case 'json': {
      const text = textOf(value);
      return text === undefined
        ? { problem: `is not text, so json=${transform.text} cannot be taken of it` }
        : pick(text, transform);
    }
  }
}

function bytesOf(value: string | Uint8Array): Buffer {
  return typeof value === 'string' ? Buffer.from(value) : Buffer.from(value);
}

/** The text of bytes, or undefined when they are none. */
export function textOf(value: string | Uint8Array): string | undefined {
  if (typeof value === 'string') return value;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value);
  } catch {
    return undefined;
  }
}

function pick(value: string, { path, text }: Extract<Transform, { kind: 'json' }>): Transformed {
  try {
    const node = followJsonPath(parseJson(value), path);
    if (node === undefined || node.kind === 'null') return { missing: `json=${text}` };
    return { value: node.kind === 'string' ? node.value : node.source };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { problem: `is not JSON (${error.message}), so json=${text} cannot be taken of it` };
  }
}

function decode(value: string, from: 'base64' | 'hex'): Transformed {
  const compact = value.replace(/\s+/g, '');
  if (from === 'hex') {
    return /^([0-9a-fA-F]{2})*$/.test(compact)
      ? { value: new Uint8Array(Buffer.from(compact, 'hex')) }
      : { problem: 'is not hex, so decode=hex does not fit' };
  }
  // Both alphabets, padded or not; Node itself would silently skip what belongs to neither.
  const core = compact.replace(/={0,2}$/, '');
  const fits = /^([A-Za-z0-9+/]*|[A-Za-z0-9_-]*)$/.test(core) && core.length % 4 !== 1;
  return fits
    ? { value: new Uint8Array(Buffer.from(core, 'base64')) }
    : { problem: 'is not base64, so decode=base64 does not fit' };
}
