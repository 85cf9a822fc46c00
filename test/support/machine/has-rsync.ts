import { spawnSync } from 'node:child_process';

/** gitlab-ci-local copies projects with rsync. */
export const hasRsync = spawnSync('rsync', ['--version'], { stdio: 'ignore' }).error === undefined;
