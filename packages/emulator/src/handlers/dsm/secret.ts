import type { AuthorizedCall } from '../../call/call.ts';
import { parseVaultDate } from '../../world/clock.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { renderApplication, renderData, renderSecret } from './render.ts';
import type { Secret } from '../../vault/secrets.ts';
import { readSecretData } from './secret-data.ts';

/** Contract §7.4: creates or updates a secret by its identity. */
export function writeSecret(call: AuthorizedCall): VaultResponse {
  const { vault, caller, parameters, switches } = call;
  const lenient = switches['request.lenientNames'] === 'on';
  const identity = parameters.text('identity');
  const known = caller.secrets.byIdentity(identity);
  const name = parameters.text('name') || (known?.name ?? '');
  const data = readSecretData(
    parameters.value(lenient && !parameters.has('data') ? 'date' : 'data'),
  );
  const expires = parameters.textOf(
    'expiration_date',
    ...(lenient ? ['expiration_Date', 'Expiration_Date'] : []),
  );
  const problem = problemOf(identity, name, data, expires);
  if (data === undefined || problem !== undefined) {
    call.note({ type: 'refused', reason: problem ?? '' });
    return failure(call, { http: 400, message: problem ?? '' });
  }
  const secret: Secret = {
    id: known?.id ?? vault.nextSecretId(),
    name,
    identity,
    version: String(Number(known?.version ?? '0') + 1),
    expirationDate: expires || (known?.expirationDate ?? ''),
    engine: parameters.text('engine') || (known?.engine ?? 'Generic'),
    description: parameters.has('description')
      ? parameters.text('description')
      : (known?.description ?? ''),
    data,
  };
  caller.secrets.put(secret);
  call.note({ type: 'secret-written', identity, created: known === undefined });
  const shown = {
    ...renderSecret(call, secret, renderData(call, caller, secret.data)),
    description: secret.description,
  };
  const application = renderApplication(call, caller, [shown]);
  return success(call, 'Secret created successfully.', { application }, 201);
}

function problemOf(
  identity: string,
  name: string,
  data: unknown,
  expires: string,
): string | undefined {
  if (identity === '') return 'Parameter not informed: identity';
  if (name === '') return 'Parameter not informed: name';
  if (name === identity) return 'The name and the identity must differ';
  if (data === undefined) return 'The parameter data is not the base64 of a secret';
  if (expires !== '' && parseVaultDate(expires) === undefined) {
    return 'The parameter expiration_date is not YYYY-MM-DD HH:MM:SS';
  }
  return undefined;
}
