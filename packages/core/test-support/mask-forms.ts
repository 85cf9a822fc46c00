import type { Form } from '../src/model/mask-form.ts';

/** A text, or bytes that aren't text, as tiers get them; nothing else of it has a mask. */
export function formOf(value: string | Uint8Array, change: Partial<Form> = {}): Form {
  return {
    text: typeof value === 'string' ? value : undefined,
    bytes: Buffer.from(value),
    parts: undefined,
    complete: true,
    rows: [],
    pieces: [],
    hides: () => false,
    ...change,
  };
}
