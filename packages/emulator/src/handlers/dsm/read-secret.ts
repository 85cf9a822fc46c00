import type { AuthorizedCall } from '../../call/call.ts';
import { refuseAsUnknown } from '../../call/guard.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { unknownRoute } from '../../http/refusal.ts';
import { renderWhole, visibleSecrets } from './render.ts';

/** Contract §19.1: reads every secret of the authorization, beside the envelope. */
export function listSecrets(call: AuthorizedCall): VaultResponse {
  const { caller, switches } = call;
  const presence = switches['sctm.list'];
  if (presence !== 'on') return refuseAsUnknown(call, presence);
  const secrets = visibleSecrets(call, caller);
  call.note({ type: 'secrets-read', identities: secrets.map(({ identity }) => identity) });
  return success(call, `${secrets.length} secrets found`, {
    [switches['sctm.listKey']]: secrets.map((secret) => renderWhole(call, secret)),
  });
}

/** Contract §19.1: reads one secret by its identity. */
export function readSecret(call: AuthorizedCall): VaultResponse {
  const { caller, switches, reference } = call;
  const presence = switches['sctm.one'];
  if (presence !== 'on') return refuseAsUnknown(call, presence);
  const inArray = switches['sctm.oneShape'] === 'array';
  const secret = visibleSecrets(call, caller).find(({ identity }) => identity === reference);
  if (secret === undefined) {
    call.note({ type: 'refused', reason: 'no such secret' });
    return noSecret(call, inArray);
  }
  call.note({ type: 'secrets-read', identities: [secret.identity] });
  const shown = renderWhole(call, secret);
  return success(call, `Secret ${secret.id}`, { secret: inArray ? [shown] : shown });
}

/** No source says what the vault answers; the switch has every form that is likely. */
function noSecret(call: AuthorizedCall, inArray: boolean): VaultResponse {
  switch (call.switches['sctm.missing']) {
    case 'secret404':
      return failure(call, { http: 404, message: 'Secret not found' });
    case 'sub404':
      return unknownRoute(call);
    case 'empty':
      return success(call, '0 secrets found', { secret: inArray ? [] : null });
  }
}
