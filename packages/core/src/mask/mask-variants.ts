import { deriveMasks, type MaskBudget, type Variant } from './mask-budget.ts';
import { maskSource } from './mask-source.ts';
import type { Encoding } from '../text/encodings.ts';
import type { MaskPolicy } from '../model/secret.ts';

/**
 * The masks of one value on a platform that derives `derives` by itself, ranked, within the limits
 * of {@link maskSource} for one value and of {@link deriveMasks} for a step.
 *
 * @param value - Bytes that are UTF-8 are masked as text, all others by their base64 and
 *   hexadecimal forms.
 * @param policy - See {@link maskSource}.
 * @param budget - See {@link deriveMasks}.
 */
export function maskVariants(
  value: string | Uint8Array,
  derives: readonly Encoding[],
  policy: MaskPolicy,
  budget: MaskBudget = {},
): readonly Variant[] {
  const source = maskSource(value, derives, policy);
  const plain = source.plain.map((text) => ({ text, tier: 0 }));
  return [...plain, ...deriveMasks([source], new Set(source.plain), budget).variants];
}
