import type { ChildExit } from '../machine/child.ts';
import { withoutMasks, type CommandEvent } from './runner-commands.ts';

/** Everything that one step left behind. */
export interface StepResult extends ChildExit {
  readonly name: string;
  /** As the runner judges it: a bad command file fails a step whose program succeeded. */
  readonly outcome: 'success' | 'failure';
  readonly argv: readonly string[];
  /** stderr first, then stdout, each in order. */
  readonly commands: readonly CommandEvent[];
  readonly env: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly summary: string;
  /** What the runner has to say about the command files. */
  readonly errors: readonly string[];
  /** Masks in the order of stdout, unescaped. */
  readonly masks: readonly string[];
  /** With `holdExports`: the masks that arrived only after the step was allowed to export. */
  readonly lateMasks: readonly string[];
}

/**
 * All that a step wrote, by name, for a leak scan. It leaves out the mask commands and the exported
 * variables and outputs, which must hold the values.
 */
export function textsOf(step: StepResult): Record<string, string> {
  return {
    [`${step.name}: stdout`]: withoutMasks(step.stdout),
    [`${step.name}: stderr`]: step.stderr,
    [`${step.name}: summary`]: step.summary,
    [`${step.name}: state`]: [...step.state].flat().join('\n'),
    [`${step.name}: argv`]: step.argv.join('\n'),
    [`${step.name}: command file errors`]: step.errors.join('\n'),
  };
}
