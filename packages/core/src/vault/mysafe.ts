import type { SafeKind, VaultObject } from '../model/secret.ts';
import { printable } from '../text/printable.ts';
import { firstAnswer } from './first-known.ts';
import { readSafeObject } from './answers/objects.ts';
import { SMALL_ANSWER_BYTES } from './call.ts';
import { unlessRefused } from './domain-codes.ts';
import type { Session } from './session.ts';

/** Under which path each kind of item is read, and the member of the answer that holds it. */
const KINDS: Readonly<Record<SafeKind, readonly [segment: string, member: string]>> = {
  'mysafe-password': ['password', 'password_entity'],
  'mysafe-note': ['note', 'note_entity'],
  'mysafe-secret': ['secretapi', 'api_secret_entity'],
};

/** Not found, no access, inactive, or of another kind: contract §19.4. */
const NOT_READABLE: ReadonlySet<number> = new Set([1005, 1006, 1009, 1010]);

/**
 * Reads an item of MySafe (contract §19.4), which needs an authorization of its own.
 *
 * @returns Undefined when the authorization can't read one.
 */
export async function readSafeItem(
  session: Session,
  kind: SafeKind,
  ref: string,
): Promise<VaultObject | undefined> {
  const [segment, member] = KINDS[kind];
  const call = {
    method: 'GET',
    path: ['mysafe', segment, ref],
    what: `read ${kind}:${printable(ref)}`,
    maxBytes: SMALL_ANSWER_BYTES,
  } as const;
  const calls = (['api', 'iso'] as const).map((prefix) => ({ ...call, prefix }));
  return unlessRefused(NOT_READABLE, async () => {
    const { answer } = await firstAnswer(session, calls);
    return readSafeObject(answer, member, kind, ref);
  });
}
