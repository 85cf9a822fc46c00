import type { InputContext } from '../inputs/connection-inputs.ts';
import type { RawInputs } from '../inputs/input-reader.ts';
import { secretInputs } from '../inputs/secret-inputs.ts';
import { CredentialMasks } from './credential-masks.ts';
import type { MaskingPlatform } from './mask.ts';

/**
 * Hides the credentials among the inputs, before anything that can fail.
 *
 * @returns The masks. Their encodings wait for {@link CredentialMasks.finish}.
 */
export function hideInputs({
  raw,
  platform,
  context,
}: {
  readonly raw: RawInputs;
  readonly platform: MaskingPlatform;
  readonly context: InputContext;
}): CredentialMasks {
  const masks = new CredentialMasks(platform);
  for (const credential of secretInputs(raw, context)) masks.hide(credential);
  return masks;
}
