import type { TestVault } from '../support/vault/emulator.ts';
import type { Tools } from './tools.ts';

/** Where an example runs: a vault, the programs on the path, and what is in its repository. */
export interface Place {
  readonly vault: TestVault;
  /** The vault's address, as this example reaches it. */
  readonly url: string;
  readonly tools: Tools;
  readonly files: Readonly<Record<string, string>>;
  /** Variables of the job. */
  readonly env: Readonly<Record<string, string>>;
  /** Addresses of the example, and what they are in this test. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** What an example left. */
export interface Ran {
  /** The log as its readers see it. */
  readonly log: string;
  /** What went wrong, for people; empty if nothing did. */
  readonly failures: readonly string[];
  /** Files that are still there, though the job has ended. */
  readonly left: readonly string[];
}

/** A text with the addresses of this test. */
export function localized(text: string, { addresses }: Pick<Place, 'addresses'>): string {
  return Object.entries(addresses).reduce((all, [from, to]) => all.replaceAll(from, to), text);
}
