import { FURTHER_TIERS } from '../mask/mask-further-tiers.ts';
import type { PlatformFacts } from '../platform/platform.ts';

/** The command line, in any shell: our own log filter hides the masks, and derives nothing. */
export const CLI: PlatformFacts = {
  kind: 'cli',
  title: 'the command line',
  defaults: {},
  outputs: 'alias',
  jsonOutput: false,
  ownPrefixes: '',
  refusedVariables: {},
  derives: [],
  // The time of our filter does not grow with the masks, only its memory does.
  masksPerStep: 10_000,
  furtherTiers: FURTHER_TIERS,
  masksOutliveStep: false,
  environment: ['output', 'env'],
};
