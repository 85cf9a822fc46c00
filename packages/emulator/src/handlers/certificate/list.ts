import type { AuthorizedCall } from '../../call/call.ts';
import { success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import type { StoredCertificate } from '../../vault/certificates.ts';
import { vaultDate } from '../../world/clock.ts';

/** The codes of `status_certificate`. Nothing here is ever 3, renewal pending. */
const STATUS = { valid: '1', revoked: '2', expired: '4' } as const;

/** Contract §19.3: lists the certificates of the authorization, without their contents. */
export function listCertificates(call: AuthorizedCall): VaultResponse {
  const { vault, caller, parameters } = call;
  const items = [...vault.certificates.values()]
    .filter(({ id }) => caller.certificates.has(id))
    .map((stored) => describe(stored, vault.clock.now()))
    .filter((item) => fits(item, (name) => parameters.text(name)));
  const offset = Number(parameters.text('offset')) || 0;
  const limit = Number(parameters.text('limit')) || items.length;
  return success(call, `${items.length} certificates found`, {
    certificates: items.slice(offset, offset + limit),
  });
}

interface Item {
  readonly code: string;
  readonly common_name: string;
  readonly san: readonly string[];
  readonly serial_number: string;
  readonly issuer: string;
  readonly expiration_date: string;
  readonly status_certificate: string;
  readonly active: string;
  readonly tags: readonly string[];
}

function describe(stored: StoredCertificate, now: number): Item {
  const { certificate } = stored.pair();
  const until = Date.parse(certificate.validTo);
  return {
    code: stored.id,
    common_name: stored.commonName,
    san: (certificate.subjectAltName ?? '').split(', ').map((name) => name.replace(/^.*?:/, '')),
    serial_number: certificate.serialNumber,
    issuer: certificate.issuer.replace(/^CN=/, ''),
    expiration_date: vaultDate(until),
    status_certificate: stored.revoked
      ? STATUS.revoked
      : until <= now
        ? STATUS.expired
        : STATUS.valid,
    active: stored.active ? '1' : '0',
    tags: stored.tags,
  };
}

/** An absent filter lets everything through. */
function fits(item: Item, filter: (name: string) => string): boolean {
  const equal = [
    ['code_certificate', item.code],
    ['status_certificate', item.status_certificate],
    ['active', item.active],
  ] as const;
  const within = [
    ['common_name', [item.common_name]],
    ['san', item.san],
    ['tags', item.tags],
  ] as const;
  return (
    equal.every(([name, value]) => filter(name) === '' || filter(name) === value) &&
    within.every(([name, values]) =>
      values.length === 0
        ? filter(name) === ''
        : values.some((value) => value.includes(filter(name))),
    )
  );
}
