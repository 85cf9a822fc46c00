import { Redacted } from '../model/redacted.ts';
import type { InputContext } from './connection-inputs.ts';
import { INPUTS } from './input-table.ts';
import type { RawInputs } from './input-reader.ts';

/**
 * The texts that must be masked before anything that can fail: credentials and keys, from wherever
 * they come.
 */
export function secretInputs(
  raw: RawInputs,
  { environment, serviceConnection }: InputContext,
): Redacted[] {
  const names: readonly string[] = INPUTS.filter(({ secret }) => secret === true).map(
    ({ name }) => name,
  );
  const texts = [
    ...names.map((name) => raw[name]),
    environment?.clientId,
    environment?.clientSecret,
    serviceConnection?.clientId,
    serviceConnection?.clientSecret,
  ];
  return texts.flatMap((text) => (text?.trim() ? [new Redacted(text.trim())] : []));
}
