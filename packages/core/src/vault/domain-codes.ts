import { saysNotFound, VaultError } from './answers/answer.ts';

/** Whether something was given back now, or there was nothing left to give back. */
export type GivenBack = 'given-back' | 'nothing-left';

/** Not found, not a credential, not in custody (contract §10). */
const NOTHING_LEFT: ReadonlySet<number> = new Set([1007, 1010, 1018]);

/**
 * Undefined when the vault refuses with one of the codes, which mean that the thing doesn't exist.
 *
 * @param codes - Domain codes of contract §10.
 */
export async function unlessRefused<T>(
  codes: ReadonlySet<number>,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof VaultError && codes.has(codeOf(error))) return undefined;
    throw error;
  }
}

/** Makes a call that gives something back. It doesn't fail when the thing is gone already. */
export async function givingBack(call: () => Promise<unknown>): Promise<GivenBack> {
  try {
    await call();
    return 'given-back';
  } catch (error) {
    if (error instanceof VaultError && isNothingLeft(error)) return 'nothing-left';
    throw error;
  }
}

function isNothingLeft(error: VaultError): boolean {
  return NOTHING_LEFT.has(codeOf(error)) || saysNotFound(error);
}

function codeOf({ refusal }: VaultError): number {
  return refusal.domainCode ?? 0;
}
