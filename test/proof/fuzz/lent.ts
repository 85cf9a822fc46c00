import type { Emulator } from '@senhasegura-action/emulator';
import type { ChildExit } from '../../support/machine/child.ts';
import type { HostileStart } from './hostile-start.ts';
import type { Played } from './program.ts';

/** Asks again for a moment alone: these vaults answer, however busy this machine is, or never do. */
export const HASTY = { 'connect-timeout': '10', timeout: '10', 'retry-budget': '1' };

/** Lends one of each kind. */
export const SECRETS = `
db#password                -> file:db.txt
db#password                -> env:DB
pam-credential:77#password -> ADMIN_PASSWORD
provisioned#KEY            -> env:JOB_KEY
`;

/** These say themselves that post gives nothing back, or take away where main and post meet. */
const UNTOLD = /^(?:GITHUB_STATE|INPUT_CLEANUP|SENHASEGURA_CLEANUP|VSTS_TASKVARIABLE_JOURNAL)$/;

/** What is still lent, and what of it nobody named where somebody could have read it. */
export function stillLent(
  emulator: Emulator,
  starts: Readonly<Record<'main' | 'post', HostileStart>>,
  exits: readonly ChildExit[],
): Pick<Played, 'lent' | 'forgotten'> {
  const lent = [
    ...emulator.leases().map(({ podName }) => podName),
    ...emulator.custodies().map(({ item }) => `pam-credential:${item}`),
  ];
  const told = exits.map(({ stdout, stderr }) => stdout + stderr).join('\n');
  const forgotten = lent.filter((name) => !told.includes(name));
  return { lent, forgotten: mayBeUntold(starts) ? [] : forgotten };
}

function mayBeUntold(starts: Readonly<Record<'main' | 'post', HostileStart>>): boolean {
  const all = Object.values(starts);
  return (
    all.some(({ stdout, stderr }) => stdout !== 'read' || stderr !== 'read') ||
    all.some(({ variables }) => variables.some(([name]) => UNTOLD.test(name)))
  );
}
