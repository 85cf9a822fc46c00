import type { VaultObject } from '../model/secret.ts';
import { firstAnswer } from './first-known.ts';
import { readApplication, readSecrets } from './answers/secret-answers.ts';
import type { ApiPrefix, Call } from './call.ts';
import type { Session } from './session.ts';

/** How all secrets of the authorization are read; `auto` finds out what the vault knows. */
export type ListWay = 'auto' | 'application' | 'list';

/** A secrets answer may have this many bytes. */
export const SECRETS_ANSWER_BYTES = 16 * 2 ** 20;

/** The segments of a path, before they are encoded. */
export type Path = readonly string[];

const APPLICATION: Path = ['dapp', 'application'];
/** Where the secrets are listed, and each is found below. */
export const LIST: Path = ['sctm', 'secret'];
// The application comes first: most vaults have it, so that finding out costs nothing there.
const PATHS: Readonly<Record<ListWay, readonly Path[]>> = {
  auto: [APPLICATION, LIST],
  application: [APPLICATION],
  list: [LIST],
};
const PREFIXES: readonly ApiPrefix[] = ['iso', 'api'];

/**
 * Reads every secret of the authorization (contract §7.1, §19.1).
 *
 * @param onWay - Told which call the vault answered.
 */
export async function readAllSecrets(
  session: Session,
  way: ListWay,
  onWay: (line: string) => void,
): Promise<VaultObject[]> {
  const what = 'read the secrets of the authorization';
  const { answer, call } = await firstAnswer(session, callsFor(session, PATHS[way], what));
  onWay(wayLine(call));
  return call.path === APPLICATION ? readApplication(answer, 'dsm') : readSecrets(answer);
}

/** The calls that may read secrets, the most likely one first. */
export function callsFor(session: Session, paths: readonly Path[], what: string): Call[] {
  return PREFIXES.flatMap((prefix) =>
    paths
      .filter(([module = '']) => session.mayServe(prefix, module))
      .map((path) => ({ method: 'GET', path, prefix, what, maxBytes: SECRETS_ANSWER_BYTES })),
  );
}

/** Says for the log how secrets were read. */
export function wayLine({ method, prefix = 'iso', path }: Call): string {
  return `The secrets were read with ${method} ${[prefix, ...path].join('/')}.`;
}
