import { printable } from '../text/printable.ts';
import type { VaultObject } from '../model/secret.ts';
import { VaultError } from './answers/answer.ts';
import { readApplication } from './answers/secret-answers.ts';
import { SMALL_ANSWER_BYTES } from './call.ts';
import { givingBack, type GivenBack } from './domain-codes.ts';
import { SECRETS_ANSWER_BYTES } from './secrets.ts';
import type { Session } from './session.ts';

/** Under which name an ephemeral credential is asked for and given back (contract §7.5, §7.6). */
export interface LeaseIdentity {
  readonly podName: string;
  readonly deploy: string;
  readonly namespace: string;
}

/** Asks for an ephemeral credential (contract §7.5). */
export async function provision(session: Session, lease: LeaseIdentity): Promise<VaultObject[]> {
  const answer = await session.call({
    method: 'POST',
    path: ['coe', 'dapp', 'provision'],
    form: leaseForm(lease),
    what: 'provide an ephemeral credential',
    maxBytes: SECRETS_ANSWER_BYTES,
  });
  return readApplication(answer, 'provisioned');
}

/** Gives an ephemeral credential back (contract §7.6). */
export async function deprovision(
  session: Session,
  lease: LeaseIdentity,
  secretId: string,
): Promise<GivenBack> {
  const parameters = { ...leaseForm(lease), secret_id: secretId };
  const call = {
    method: 'POST',
    repeatable: true,
    what: `take back the ephemeral credential ${printable(secretId)}`,
    maxBytes: SMALL_ANSWER_BYTES,
  } as const;
  return givingBack(async () => {
    try {
      return await session.call({
        ...call,
        path: ['coe', 'dapp', 'deprovision'],
        form: parameters,
      });
    } catch (error) {
      // The sources disagree about path and placement (contract §7.6): the gateway knows which
      // exists.
      if (!(error instanceof VaultError && error.refusal.noRoute)) throw error;
      return session.call({ ...call, path: ['dapp', 'deprovision'], query: parameters });
    }
  });
}

function leaseForm({ podName, deploy, namespace }: LeaseIdentity): Record<string, string> {
  return { pod_name: podName, deploy, namespace };
}
