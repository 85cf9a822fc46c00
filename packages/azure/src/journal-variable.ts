import { SenhaseguraError } from '@senhasegura-action/core';
import { LONGEST_ON_WINDOWS } from '@senhasegura-action/core/platforms/windows';
import { tellAgent } from './agent-command.ts';
import type { AgentEnvironment } from './agent-variables.ts';

/**
 * The journals that earlier tries of this step kept, the newest first. A task that is retried finds
 * them in main.
 */
export function keptJournals(env: AgentEnvironment): string[] {
  return (env['VSTS_TASKVARIABLE_JOURNAL'] ?? '')
    .split('.')
    .filter((text) => text !== '')
    .map((text) => Buffer.from(text, 'base64url').toString());
}

/**
 * Keeps the journal of this try beside those of earlier ones, in a variable that only this step
 * sees. It holds no secret, so it doesn't become a mask. It is encoded, because the agent would
 * replace `$(…)` in it.
 *
 * @throws ERR_LIMIT
 */
export function keepJournals(journals: readonly string[]): void {
  const text = journals
    .filter((journal) => journal !== '')
    .map((journal) => Buffer.from(journal).toString('base64url'))
    .join('.');
  // A longer variable would not reach the post step.
  if (text.length > LONGEST_ON_WINDOWS) {
    throw new SenhaseguraError(
      'ERR_LIMIT',
      'This step borrows more than the agent can remember until the job ends. Load fewer credentials in one step.',
    );
  }
  tellAgent('settaskvariable', { variable: 'journal', issecret: 'false' }, text);
}
