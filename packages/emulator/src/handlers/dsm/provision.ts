import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { renderApplication, renderData, renderSecret } from './render.ts';
import type { Pod } from '../../vault/model.ts';

/** Contract §7.5: an ephemeral secret for one pod. */
export function provision(call: AuthorizedCall): VaultResponse {
  const { vault, caller, switches } = call;
  const pod = readPod(call);
  const missing = missingOf(pod);
  if (missing.length > 0) return notInformed(call, missing);
  const lease = vault.leases.provision(caller, pod, vault.nextSecretId);
  if (lease === undefined) {
    return failure(call, {
      http: 400,
      message: 'The application has no dynamic provisioning profile',
    });
  }
  const { secret } = lease;
  call.note({ type: 'provisioned', secretId: secret.id, identity: secret.identity });
  const asSample = switches['dsm.provisionAnswer'] === 'sample';
  const dialect = asSample
    ? {
        ...call,
        switches: { ...switches, 'envelope.style': 'pt', 'dsm.dataShape': 'map' } as const,
      }
    : call;
  const data = renderData(dialect, caller, secret.data);
  return success(dialect, `Application ${caller.application.number}`, {
    application: renderApplication(call, caller, [renderSecret(call, secret, data)]),
  });
}

/** Contract §7.6: gives an ephemeral secret back, at either path. */
export function deprovision(call: AuthorizedCall): VaultResponse {
  const { vault, caller, switches } = call;
  const pod = readPod(call);
  const secretId = call.parameters.text('secret_id');
  const missing = [...missingOf(pod), ...(secretId === '' ? ['secret_id'] : [])];
  if (missing.length > 0) return notInformed(call, missing);
  const gone = vault.leases.deprovision(caller, pod, secretId);
  if (gone === undefined && switches['deprovision.repeat'] === '404') {
    return failure(call, { http: 404, message: 'Resource sub not found', errorCode: 4 });
  }
  if (gone !== undefined) {
    call.note({ type: 'deprovisioned', secretId, identity: gone.secret.identity });
  }
  return success(call, 'Secret deprovisioned');
}

function readPod({ parameters, switches }: AuthorizedCall): Pod {
  const lenient = switches['request.lenientNames'] === 'on';
  return {
    podName: parameters.textOf('pod_name', ...(lenient ? ['pod_nome'] : [])),
    deploy: parameters.text('deploy'),
    namespace: parameters.text('namespace'),
  };
}

function missingOf({ podName, deploy, namespace }: Pod): string[] {
  return Object.entries({ pod_name: podName, deploy, namespace })
    .filter(([, value]) => value === '')
    .map(([name]) => name);
}

function notInformed(call: AuthorizedCall, names: readonly string[]): VaultResponse {
  return failure(call, { http: 400, message: `Parameter not informed: ${names.join(', ')}` });
}
