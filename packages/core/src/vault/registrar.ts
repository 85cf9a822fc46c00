import { printable } from '../printable.ts';
import { objectAt, numberAt, stringAt } from './members.ts';
import { SMALL_ANSWER_BYTES, type Session } from './session.ts';

/** Parameters of a request. */
export type Form = Readonly<Record<string, string>>;

/** The vault's functions that write secrets. None is repeated once it may have been carried out. */
export interface Registrar {
  /** Logs in, unless that was done. */
  logIn(): Promise<void>;
  /** Hands over variables and what they mean (contract §7.3). */
  uploadVariables(form: Form): Promise<void>;
  /**
   * Creates or updates one secret (contract §7.4).
   *
   * @returns Its version as the vault tells it, or undefined.
   */
  writeSecret(identity: string, form: Form): Promise<string | undefined>;
}

/** Speaks the vault's API over a session. Methods fail as {@link Session.call} does. */
export function createRegistrar(session: Session): Registrar {
  return {
    logIn: async () => session.logIn(),

    uploadVariables: async (form) => {
      await session.call({
        method: 'POST',
        path: ['cicd', 'variables'],
        form,
        what: 'register variables',
        maxBytes: SMALL_ANSWER_BYTES,
      });
    },

    writeSecret: async (identity, form) => {
      const answer = await session.call({
        method: 'POST',
        path: ['sctm', 'secret'],
        form,
        what: `write the secret ${printable(identity)}`,
        maxBytes: SECRET_ANSWER_BYTES,
      });
      const secrets = objectAt(answer, 'application')?.get('secrets');
      const [secret] = secrets?.kind === 'array' ? secrets.items : [];
      const members = secret?.kind === 'object' ? secret.members : undefined;
      const version = stringAt(members, 'version') ?? numberAt(members, 'version');
      return version === undefined || !/^\d{1,10}$/.test(version) ? undefined : version;
    },
  };
}

/** The answer repeats the secret, each of whose values may have 128 KiB. */
const SECRET_ANSWER_BYTES = 16 * SMALL_ANSWER_BYTES;
