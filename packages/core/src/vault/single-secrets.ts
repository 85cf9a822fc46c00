import { SenhaseguraError } from '../model/errors.ts';
import type { VaultObject } from '../model/secret.ts';
import { printable } from '../text/printable.ts';
import { saysNotFound, VaultError } from './answers/answer.ts';
import { readSecret } from './answers/secret-answers.ts';
import { firstKnown, type KnownCall } from './first-known.ts';
import { callsFor, LIST, wayLine, type Path } from './secrets.ts';
import type { Session } from './session.ts';

/** Reads one secret of the authorization. Undefined when no secret has this identity. */
export type SecretReader = (identity: string) => Promise<VaultObject | undefined>;

/**
 * Reads secrets one by one (contract §19.1). How a vault reads the `/` of an identity in a path
 * isn't documented: the first such secret shows it, and the others wait for that.
 *
 * @param onWay - Told once how secrets are read.
 */
export function createSecretReader(session: Session, onWay: (line: string) => void): SecretReader {
  let shown: Spelling | undefined;
  let showing: Promise<unknown> | undefined;
  let told = false;
  const read = async (identity: string, spellings: readonly Spelling[]) => {
    const paths = spellings.map((spell) => spell(identity));
    const known = await askForOne(session, identity, paths);
    if (known === undefined) return undefined;
    const { answer, call } = known;
    if (spellings.length > 1) shown = spellings[paths.indexOf(call.path)];
    if (!told) onWay(wayLine({ ...call, path: [...LIST, '{identity}'] }));
    told = true;
    return readSecret(answer, identity);
  };
  return async (identity) => {
    if (!isSpelledInTwoWays(identity)) return read(identity, [encoded]);
    while (shown === undefined && showing !== undefined) await showing;
    if (shown !== undefined) return read(identity, [shown]);
    const reading = read(identity, [encoded, plain]);
    showing = Promise.allSettled([reading]).then(() => (showing = undefined));
    return reading;
  };
}

/** The segments that an identity becomes in a path; the session encodes each. */
type Spelling = (identity: string) => Path;
const encoded: Spelling = (identity) => [...LIST, identity];
const plain: Spelling = (identity) => [...LIST, ...identity.split('/')];

/** An empty or a dot segment would lead to another function of the vault. */
function isSpelledInTwoWays(identity: string): boolean {
  return identity.includes('/') && !identity.split('/').some((part) => /^\.{0,2}$/.test(part));
}

async function askForOne(
  session: Session,
  identity: string,
  paths: readonly Path[],
): Promise<KnownCall | undefined> {
  try {
    const what = `read the secret ${printable(identity)}`;
    const known = await firstKnown(session, callsFor(session, paths, what));
    if (known.ok) return known.value;
    // The vault itself may say the same of a secret that it doesn't have.
    const own = known.fault.some(({ refusal }) => refusal.bodyStatus !== undefined);
    if (own) return undefined;
    throw notServed(known.fault);
  } catch (error) {
    if (error instanceof VaultError && saysNotFound(error)) return undefined;
    throw error;
  }
}

function notServed([first]: readonly VaultError[]): SenhaseguraError {
  const said = first?.message ?? '';
  return new SenhaseguraError(
    first?.code ?? 'ERR_GATEWAY',
    `${said} Not every vault can read a single secret: use read: auto.`,
  );
}
