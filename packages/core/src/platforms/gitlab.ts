import type { PlatformFacts } from '../platform/platform.ts';
import { listOf } from '../text/lists.ts';
import { CLI } from './cli.ts';

/**
 * GitLab CI, through the command line: GitLab's own masker doesn't know what a job fetched, so our
 * log filter masks it.
 */
export const GITLAB: PlatformFacts = {
  ...CLI,
  kind: 'gitlab',
  title: 'GitLab',
  outputs: 'none',
  missingConnection: (variables) => {
    const [what, are] = variables.length === 1 ? ['variable', 'is'] : ['variables', 'are'];
    return (
      `The CI/CD ${what} ${listOf(variables)} ${are} missing or empty. Set them in the ` +
      'settings of the project or ' +
      'group. Protected ones exist only on protected branches and tags.'
    );
  },
  ownPrefixes: 'CI_ GITLAB_ FF_ RUNNER_',
};
