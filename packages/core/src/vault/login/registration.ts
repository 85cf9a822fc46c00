import { SenhaseguraError } from '../../model/errors.ts';
import { Redacted } from '../../model/redacted.ts';
import { stringAt, type Members } from '../answers/members.ts';

/** The application, system and environment that name an authorization (contract §7.2). */
export interface Registration {
  readonly application: string;
  readonly system: string;
  readonly environment: string;
}

/** What an authorization logs in with. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: Redacted;
}

/**
 * Reads the credentials that registering returns: `id` and `signature` are a client id and secret
 * (contract §7.2).
 *
 * @param onSecret - Told the signature before anything else is done with the answer, so that it is
 *   masked first.
 * @throws ERR_ANSWER when one of them is missing.
 */
export function readRegistration(
  answer: Members,
  onSecret: (secret: Redacted) => void,
): Credentials {
  const [id, signature] = ['id', 'signature'].map((name) => {
    const text = stringAt(answer, name) ?? '';
    return text === '' ? undefined : new Redacted(text);
  });
  if (signature !== undefined) onSecret(signature);
  if (id === undefined || signature === undefined) {
    throw new SenhaseguraError(
      'ERR_ANSWER',
      'The answer to the registration contains no id and signature. Check application, ' +
        'system and environment.',
    );
  }
  onSecret(id);
  return { clientId: id.reveal(), clientSecret: signature };
}
