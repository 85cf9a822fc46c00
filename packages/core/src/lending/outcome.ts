import { SenhaseguraError } from '../model/errors.ts';
import type { GivenBack } from '../vault/domain-codes.ts';

/** What became of one thing that was lent. */
export interface Outcome {
  readonly kind: 'lease' | 'custody' | 'files';
  /** Names and ids, for people, and enough to finish the work by hand. */
  readonly name: string;
  readonly result: GivenBack | 'failed';
  /** Why it failed. */
  readonly reason?: string;
  /** The whole command that finishes the work, quoted for the shell of this system. */
  readonly byHand?: string | undefined;
  /** When it ends by itself, in the vault's words. */
  readonly expiration?: string | undefined;
}

/** Why giving back failed, as an outcome says it. */
export function reasonOf(error: unknown): string {
  return error instanceof SenhaseguraError ? error.message : 'an unexpected error';
}
