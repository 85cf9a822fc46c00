import { bad, good, type Result } from '../model/result.ts';
import { VaultError } from './answers/answer.ts';
import type { Members } from './answers/members.ts';
import type { Call } from './call.ts';
import type { Session } from './session.ts';

/** The first call that the vault knew, and what it answered. */
export interface KnownCall {
  readonly call: Call;
  readonly answer: Members;
}

/**
 * Makes the calls in their order until the vault knows one: vaults of different ages serve the same
 * thing under different paths.
 *
 * @param calls - At least one.
 * @returns Its fault is what the vault said of each call, when it knows none of them.
 * @throws What {@link Session.call} throws, but for unknown routes.
 */
export async function firstKnown(
  session: Session,
  calls: readonly Call[],
): Promise<Result<KnownCall, readonly VaultError[]>> {
  const refusals: VaultError[] = [];
  for (const [index, call] of calls.entries()) {
    try {
      const hasAlternative = index < calls.length - 1;
      return good({ call, answer: await session.call({ ...call, hasAlternative }) });
    } catch (error) {
      if (!(error instanceof VaultError && error.refusal.unknownRoute)) throw error;
      refusals.push(error);
    }
  }
  return bad(refusals);
}

/** As {@link firstKnown}, for what each vault has under one of the paths. */
export async function firstAnswer(session: Session, calls: readonly Call[]): Promise<KnownCall> {
  const known = await firstKnown(session, calls);
  if (!known.ok) throw known.fault[0] ?? new Error('There was nothing to call.');
  return known.value;
}
