import type { Redacted } from '../model/redacted.ts';
import type { MaskingPlatform } from './mask.ts';
import { maskSource } from './mask-source.ts';
import { maskVariants } from './mask-variants.ts';

/**
 * Has the platform hide a credential of our own – an input, a token, a signature – with all its
 * encodings. These masks come on top of the step's budget.
 *
 * @returns Whether it could be masked; under 4 characters it cannot.
 */
export function maskCredential(credential: Redacted, platform: MaskingPlatform): boolean {
  const variants = maskVariants(credential.reveal(), platform.derives, 'full', platform);
  for (const { text } of variants) platform.addMask(text);
  return variants.some(({ tier }) => tier === 0);
}

/** Has the platform hide a credential as it is, without any encoding. */
export function maskPlain(credential: Redacted, platform: MaskingPlatform): void {
  const { plain } = maskSource(credential.reveal(), platform.derives, 'full');
  for (const text of plain) platform.addMask(text);
}
