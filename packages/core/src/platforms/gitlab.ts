import type { PlatformFacts } from '../platform/platform.ts';
import { CLI } from './cli.ts';

/**
 * GitLab CI, through the command line: GitLab's own masker knows nothing that a job fetched, so the
 * masks are those of our log filter.
 */
export const GITLAB: PlatformFacts = {
  ...CLI,
  kind: 'gitlab',
  title: 'GitLab',
  outputs: 'none',
  ownPrefixes: 'CI_ GITLAB_ FF_ RUNNER_',
};
