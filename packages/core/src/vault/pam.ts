import { printable } from '../text/printable.ts';
import type { VaultObject } from '../model/secret.ts';
import { readPamObject } from './answers/objects.ts';
import { SMALL_ANSWER_BYTES } from './call.ts';
import { givingBack, unlessRefused, type GivenBack } from './domain-codes.ts';
import type { Session } from './session.ts';

/** Not found, inactive, no access, or of another kind: contract §10, in the PAM family only. */
const NOT_READABLE: ReadonlySet<number> = new Set([
  1007, 1008, 1009, 1010, 1015, 1016, 1017, 1023, 1024,
]);

/** Reads a credential, an SSH key or protected information (contract §8.2, §8.5, §8.6). */
export async function readPam(
  session: Session,
  kind: 'pam-credential' | 'pam-key' | 'pam-info',
  resource: 'credential' | 'key' | 'info',
  ref: string,
): Promise<VaultObject | undefined> {
  return unlessRefused(NOT_READABLE, async () => {
    const answer = await session.call({
      method: 'GET',
      path: ['pam', resource, ref],
      what: `read ${kind}:${printable(ref)}`,
      maxBytes: SMALL_ANSWER_BYTES,
    });
    return readPamObject(answer, resource, kind, ref);
  });
}

/** Ends the custody of a credential or of an SSH key (contract §8.3). */
export async function releaseCustody(session: Session, ref: string): Promise<GivenBack> {
  return givingBack(async () =>
    session.call({
      method: 'DELETE',
      path: ['pam', 'credential', 'custody', ref],
      what: `release the custody of PAM credential ${printable(ref)}`,
      maxBytes: SMALL_ANSWER_BYTES,
    }),
  );
}
