import { SenhaseguraError } from '@senhasegura-action/core';
import type { Settings } from './settings.ts';

/**
 * Obeys the vendor's switch that turns its tool off.
 *
 * @throws ERR_INPUT_CONFLICT
 */
export function refuseWhenDisabled({ disabled }: Settings): void {
  if (!disabled) return;
  throw new SenhaseguraError(
    'ERR_INPUT_CONFLICT',
    'SENHASEGURA_DISABLE_RUNB is true, so nothing is loaded or registered. Remove it, or ' +
      'set it to false.',
  );
}
