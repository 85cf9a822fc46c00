import { SenhaseguraError } from '../model/errors.ts';
import { printable } from '../text/printable.ts';
import { objectAt, numberAt, stringAt, type Members } from './answers/members.ts';
import { SMALL_ANSWER_BYTES } from './call.ts';
import type { Session } from './session.ts';

/** Parameters of a request. */
export type Form = Readonly<Record<string, string>>;

/**
 * The vault's functions that write secrets. None is repeated once it may have taken effect.
 * `secrets` are the texts that no message may repeat.
 */
export interface Registrar {
  /** Logs in, unless that was done. */
  logIn(): Promise<void>;
  /** Hands over variables and what they mean (contract §7.3). */
  uploadVariables(form: Form, secrets: readonly string[]): Promise<void>;
  /**
   * Creates or updates one secret (contract §7.4).
   *
   * @returns Its version as the vault tells it, or undefined.
   */
  writeSecret(
    identity: string,
    form: Form,
    secrets: readonly string[],
  ): Promise<string | undefined>;
}

/**
 * Speaks the vault's API over a session. Methods fail as {@link Session.call} does, and with
 * ERR_ANSWER when the answer says nothing.
 */
export function createRegistrar(session: Session): Registrar {
  return {
    logIn: async () => session.logIn(),

    uploadVariables: async (form, secrets) => {
      const what = 'register variables';
      const answer = await session.call({
        method: 'POST',
        path: ['cicd', 'variables'],
        form,
        secrets,
        what,
        maxBytes: SMALL_ANSWER_BYTES,
      });
      checkSaid(answer, what);
    },

    writeSecret: async (identity, form, secrets) => {
      const what = `write the secret ${printable(identity)}`;
      const answer = await session.call({
        method: 'POST',
        path: ['sctm', 'secret'],
        form,
        secrets,
        what,
        maxBytes: SECRET_ANSWER_BYTES,
      });
      checkSaid(answer, what);
      const written = objectAt(answer, 'application')?.get('secrets');
      const [secret] = written?.kind === 'array' ? written.items : [];
      const members = secret?.kind === 'object' ? secret.members : undefined;
      const version = stringAt(members, 'version') ?? numberAt(members, 'version');
      return version === undefined || !/^\d{1,10}$/.test(version) ? undefined : version;
    },
  };
}

/** The answer repeats the secret, each of whose values may have 128 KiB. */
const SECRET_ANSWER_BYTES = 16 * SMALL_ANSWER_BYTES;

/** An empty answer doesn't say that anything was written. To give something back, it is enough. */
function checkSaid(answer: Members, what: string): void {
  if (answer.size > 0) return;
  throw new SenhaseguraError(
    'ERR_ANSWER',
    `The answer to the request to ${what} is empty. A proxy may have answered instead: ` +
      'check the input url.',
  );
}
