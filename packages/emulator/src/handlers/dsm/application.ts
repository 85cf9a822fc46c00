import type { AuditEvent } from '../../call/audit.ts';
import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { forbid, refuseAsUnknown } from '../../call/guard.ts';
import { renderApplication, renderWhole, visibleSecrets } from './render.ts';
import type { Switches } from '../../settings/switches.ts';
import type { Authorization } from '../../vault/model.ts';
import { register } from '../../vault/register.ts';

interface KeptAnswer {
  readonly revision: number;
  readonly switches: Switches;
  readonly description: string | null;
  readonly tags: readonly string[];
  readonly response: VaultResponse;
  readonly event: AuditEvent;
}

/** The last answer of each authorization, because most reads find nothing changed. */
const kept = new WeakMap<Authorization, KeptAnswer>();

/** Contract §7.1: reads every secret of the authorization behind the token. */
export function readApplication(call: AuthorizedCall): VaultResponse {
  const { vault, caller, switches } = call;
  const presence = switches['dsm.application'];
  if (presence !== 'on') return refuseAsUnknown(call, presence);
  const { description, tags } = caller.application;
  const revision = caller.secrets.revision;
  const last = kept.get(caller);
  const isCurrent =
    last?.revision === revision &&
    last.switches === switches &&
    last.description === description &&
    last.tags === tags;
  // Ephemeral and expiring secrets come and go with the clock.
  const isTimeless =
    switches['dsm.expiredSecrets'] === 'show' &&
    switches['dsm.applicationScope'] === 'authorization' &&
    vault.leases.of(caller).length === 0;
  if (isCurrent && isTimeless) {
    call.note(last.event);
    return last.response;
  }
  const { response, event } = freshAnswer(call);
  call.note(event);
  if (isTimeless) kept.set(caller, { revision, switches, description, tags, response, event });
  return response;
}

function freshAnswer(call: AuthorizedCall): { response: VaultResponse; event: AuditEvent } {
  const { caller, switches } = call;
  const ofAll = switches['dsm.applicationScope'] === 'application';
  const readable = ofAll ? caller.application.authorizations : [caller];
  const shown = readable.flatMap((authorization) => visibleSecrets(call, authorization));
  return {
    event: { type: 'secrets-read', identities: shown.map(({ identity }) => identity) },
    response: success(call, `Application ${caller.application.number}`, {
      application: renderApplication(
        call,
        caller,
        shown.map((secret) => renderWhole(call, secret)),
      ),
    }),
  };
}

/** Contract §7.2: finds or makes an authorization and hands out its credentials. */
export function registerApplication(call: AuthorizedCall): VaultResponse {
  const { vault, caller, parameters } = call;
  if (!caller.mayCreateApplications) return forbid(call, 'May not create applications');
  const name = parameters.text('application');
  const [system, environment] = [parameters.text('system'), parameters.text('environment')];
  const uniqueKey = parameters.text('unique_key');
  const missing = [
    ...(name === '' ? ['application'] : []),
    ...(system === '' && uniqueKey === '' ? ['system'] : []),
    ...(environment === '' && uniqueKey === '' ? ['environment'] : []),
  ];
  if (missing.length > 0) {
    return failure(call, { http: 400, message: `Parameter not informed: ${missing.join(', ')}` });
  }
  const result = register(vault, { name, system, environment, uniqueKey, parameters });
  if (result === undefined) {
    return failure(call, { http: 404, message: 'Resource sub not found', errorCode: 4 });
  }
  const { authorization, createdApplication, createdAuthorization } = result;
  call.note({ type: 'registered', created: createdAuthorization });
  const { application } = authorization;
  const applied = createdApplication ? 'created' : 'updated';
  const first = `Application ${applied}: (${application.number}) ${application.name}`;
  const authorized = createdAuthorization ? 'created' : 'found';
  const second = `Authorization ${authorized}: (${authorization.number})`;
  return success(call, `${first} | ${second}`, {
    id: authorization.clientId,
    signature: authorization.clientSecret,
  });
}
