import type { Redacted } from '../model/redacted.ts';
import type { MaskingPlatform } from './mask.ts';
import { maskSource } from './mask-source.ts';
import { maskVariants } from './mask-variants.ts';

/**
 * Has the platform hide a credential of our own – an input, a token, a signature – with all its
 * encodings. These masks come on top of the step's budget.
 */
export function maskCredential(credential: Redacted, platform: MaskingPlatform): void {
  const variants = maskVariants(credential.reveal(), platform.derives, 'full', platform);
  for (const { text } of variants) platform.addMask(text);
}

/**
 * Has the platform hide a credential as it is, without any encoding.
 *
 * @returns Whether it could be masked; under 4 characters it cannot.
 */
export function maskPlain(credential: Redacted, platform: MaskingPlatform): boolean {
  const { plain } = maskSource(credential.reveal(), platform.derives, 'full');
  for (const text of plain) platform.addMask(text);
  return plain.length > 0;
}
