import { singleQuoted, uriData, xml } from '../text/encodings.ts';
import { base64From, jsonDotnet } from './dotnet-encodings.ts';
import type { PlatformFacts } from '../platform/platform.ts';

/** GitHub Actions. */
export const GITHUB: PlatformFacts = {
  kind: 'github',
  title: 'GitHub',
  defaults: {
    'export-to': 'output',
    'job-leg': '${{ job.check_run_id || strategy.job-index }}',
  },
  outputs: 'own',
  jsonOutput: true,
  ownPrefixes: 'GITHUB_ RUNNER_ ACTIONS_ INPUT_ STATE_',
  refusedVariables: {
    // actions/runner FileCommandManager.cs: it fails the step, after other values have gone
    // through.
    NODE_OPTIONS: "GitHub's runner does not accept NODE_OPTIONS from a step",
  },
  // The runner's ValueEncoders.cs. It has eleven encoders; those for pieces of a value and for an
  // escaped quote hide nothing more than these do.
  derives: [base64From(0), base64From(1), base64From(2), jsonDotnet, uriData, xml, singleQuoted],
  // What the runner's masker can bear: docs/adr/0002-mask-budget.md.
  masksPerStep: 250,
  masksOutliveStep: true,
  emptySecret:
    ' GitHub gives an empty text for a secret that does not exist: is secrets.NAME spelled ' +
    'right, and available to this job?',
  // An output is text for expressions.
  environment: ['env'],
};
