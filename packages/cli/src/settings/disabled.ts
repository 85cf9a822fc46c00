import { SenhaseguraError } from '@senhasegura-action/core';
import type { Settings } from './settings.ts';

/** @throws ERR_INPUT_CONFLICT when the vendor's switch says that nothing may be done. */
export function refuseWhenDisabled({ disabled }: Settings): void {
  if (!disabled) return;
  throw new SenhaseguraError(
    'ERR_INPUT_CONFLICT',
    'SENHASEGURA_DISABLE_RUNB is true, so nothing is loaded or registered. Remove it, or set it to false.',
  );
}
