import { loadState } from '@senhasegura-action/github';
import { load } from './load.ts';

// Main and post begin in one file, which every job reads at its start: a stub before it would cost
// a millisecond. Nothing waits at the top level, because ncc would wrap the whole file.
void (process.argv[2] === 'post' ? post() : load());

/** Without a state there is nothing to give back, and nothing is said. */
async function post(): Promise<void> {
  const state = loadState();
  if (state === '') return;
  const { giveBack } = await import(/* webpackIgnore: true */ './give-back.ts');
  await giveBack(state);
}
