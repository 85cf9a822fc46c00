import { printable } from '../text/printable.ts';
import type { VaultObject } from '../model/secret.ts';

const SOON_DAYS = 7;
/** Nobody reads more of them. */
const MAX_NOTICES = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Says which of the secrets that were loaded have expired or expire within seven days.
 *
 * The vault gives dates without a zone (contract §7.1, §16); they are taken as UTC, which is at
 * most 14 hours off.
 */
export function expiryNotices(objects: Iterable<VaultObject>, now: number): string[] {
  const notices = [...objects].flatMap(({ kind, ref, expiration }) => {
    const time = timeOf(expiration);
    if (expiration === undefined || time === undefined || time - now > SOON_DAYS * DAY_MS)
      return [];
    const name =
      kind === 'dsm' || kind === 'provisioned' ? printable(ref) : `${kind}:${printable(ref)}`;
    const zone = kind === 'certificate' ? 'UTC' : 'zone of the vault';
    const when = `${printable(expiration)} (${zone})`;
    // An ephemeral credential is meant to end soon.
    if (kind === 'provisioned') return [];
    return time <= now ? [`${name} expired at ${when}.`] : [`${name} expires soon, at ${when}.`];
  });
  const unsaid = notices.length - MAX_NOTICES;
  return unsaid > 0
    ? [...notices.slice(0, MAX_NOTICES), `${unsaid} more secrets have expired or expire soon.`]
    : notices;
}

function timeOf(text: string | undefined): number | undefined {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text ?? '') ?? [];
  const parsed = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(parsed) ? undefined : parsed;
}
