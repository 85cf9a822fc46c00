import type { Entry } from '../entries/secret-ref.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Problem } from '../model/errors.ts';
import { printable } from '../text/printable.ts';
import { isSafeKind } from './needs.ts';

/**
 * Reports entries that can't be fetched because of other inputs or entries (ERR_INPUT_CONFLICT).
 */
export function conflictsOf(inputs: Inputs): Problem[] {
  const { entries, provision, read } = inputs;
  return [
    ...entries.flatMap((entry) => [
      ...(entry.kind === 'provisioned' && !provision ? [notProvisioned(entry)] : []),
      ...(entry.kind === 'dsm' && read === 'each' ? notAlone(entry) : []),
      ...(isPasswordOfNothing(entry, entries) ? [passwordOfNothing(entry)] : []),
    ]),
    ...mixed(inputs),
  ];
}

function notProvisioned({ line, text }: Entry): Problem {
  return conflict(`line ${line}: ${printable(text)} needs the input provision: true.`);
}

function notAlone({ line, ref }: Entry): Problem[] {
  if (ref === undefined) {
    return [
      conflict(
        `line ${line}: * means every secret, but read: each reads only those that are named. ` +
          'Write identity#* for each secret, or use read: auto.',
      ),
    ];
  }
  // As a path it would lead to another function of the vault.
  if (!/^\.{1,2}$/.test(ref)) return [];
  return [conflict(`line ${line}: this secret can't be read alone. Use the input read: auto.`)];
}

function isPasswordOfNothing({ kind, ref, key }: Entry, entries: readonly Entry[]): boolean {
  if (kind !== 'certificate' || key !== 'password') return false;
  return !entries.some((other) => other.kind === kind && other.ref === ref && other.key === 'pfx');
}

function passwordOfNothing({ line, ref }: Entry): Problem {
  const name = `certificate:${ref}`;
  return conflict(
    `line ${line}: ${name}#password is made for the file of ${name}#pfx. Load both in one step.`,
  );
}

/** MySafe accepts only its own authorizations (contract §19.4), and they open nothing else. */
function mixed({ entries, provision }: Inputs): Problem[] {
  const safe = entries.find(({ kind }) => isSafeKind(kind));
  if (safe === undefined) return [];
  const other = entries.find(({ kind }) => !isSafeKind(kind));
  if (other === undefined && !provision) return [];
  const rest = other === undefined ? 'the input provision' : `${other.text} in line ${other.line}`;
  return [
    conflict(
      `line ${safe.line}: ${safe.text} needs an authorization for MySafe, but ${rest} one ` +
        'for DSM. ' +
        'Load them in two steps, each with its own client-id and client-secret.',
    ),
  ];
}

function conflict(what: string): Problem {
  return { code: 'ERR_INPUT_CONFLICT', message: `secrets, ${what}` };
}
