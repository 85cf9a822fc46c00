import type { InputCommand } from '@senhasegura-action/core';

/** A flag of a command. */
export interface Flag {
  readonly name: string;
  /** What help texts call its value; undefined when it doesn't take one. */
  readonly value?: string;
  /** Whether its value, `true` or `false`, may be left out: then it is `true`. */
  readonly bare?: boolean;
  readonly repeats?: boolean;
  /** What it does, in one line; undefined for an input, which has a doc of its own. */
  readonly doc?: string;
}

/** A command as the command line, the help texts and the completion know it. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly flags: readonly Flag[];
  /** Whose inputs are its flags; undefined when it has no inputs. */
  readonly inputs?: InputCommand;
  /** Inputs that mean nothing to it. It takes them, so that a command line can be reused. */
  readonly unused?: readonly string[];
  /** What the words after `--` are; undefined when there may not be any. */
  readonly words?: string;
  /** Command lines that work, shown before the flags. */
  readonly examples: readonly string[];
  /** What help says after the flags. */
  readonly teaching: string;
}
