import { keptJournals } from '@senhasegura-action/azure';
import { load } from './load.ts';

// Main and post begin in one file, which every job reads at its start: a stub before it would cost
// a millisecond.
void (process.argv[2] === 'post' ? post() : load());

/**
 * The agent runs the end of the job even when it skipped the step itself; then there is nothing to
 * give back, and nothing is said.
 */
async function post(): Promise<void> {
  const journals = keptJournals(process.env);
  if (journals.length === 0) return;
  const { giveBack } = await import('./give-back.ts');
  await giveBack(journals);
}
