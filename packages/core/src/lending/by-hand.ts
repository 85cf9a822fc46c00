import { powershellQuoted, shellQuoted } from '../text/shell-quotes.ts';
import type { Lease } from './journal.ts';

/** Where somebody would give back by hand. */
export interface ByHand {
  /** Whether the command is for PowerShell instead of a POSIX shell. */
  readonly windows: boolean;
  /** The file that holds the journal, where there is one. */
  readonly journalFile?: string | undefined;
}

/** The whole command that gives back what a journal names. */
export function journalCommand(path: string, windows: boolean): string {
  return command(['--journal', path], windows);
}

/**
 * The whole command that gives back an ephemeral credential.
 *
 * @returns undefined where only a journal can do it and none is known: without a secret id there is
 *   nothing to ask the vault for.
 */
export function leaseCommand(
  { podName, deploy, namespace, secretIds }: Lease,
  { windows, journalFile }: ByHand,
): string | undefined {
  if (secretIds.length === 0) {
    return journalFile === undefined ? undefined : journalCommand(journalFile, windows);
  }
  const identity = ['--pod-name', podName, '--deploy', deploy, '--namespace', namespace];
  const ids = secretIds.flatMap((id) => ['--secret-id', id]);
  return command([...identity, ...ids], windows);
}

/** How a command names what a journal calls `pam-credential:77`. */
export function refOf(custody: string): string {
  return custody.replace(/^pam-(?:credential|key):/, '');
}

/** The whole command that releases a custody. */
export function custodyCommand(ref: string, { windows }: ByHand): string {
  return command(['--custody', ref], windows);
}

function command(words: readonly string[], windows: boolean): string {
  const quoted = words.map((word) => (PLAIN.test(word) ? word : quote(word, windows)));
  return ['senhasegura', 'cleanup', ...quoted].join(' ');
}

/** Words that need no quotes in any shell. */
const PLAIN = /^[\w+:./-]+$/;

function quote(word: string, windows: boolean): string {
  return windows ? powershellQuoted(word) : shellQuoted(word);
}
