import { azureLoad, azureRegister } from './azure-programs.ts';
import { cliCommands } from './cli-programs.ts';
import { githubLoad, githubRegister } from './github-programs.ts';
import { gitlabLoad, gitlabRegister } from './gitlab-programs.ts';
import type { Program } from './program.ts';

/** Everything shipped that starts a process. */
export const PROGRAMS: readonly Program[] = [
  githubLoad,
  githubRegister,
  azureLoad,
  azureRegister,
  ...cliCommands,
  gitlabLoad,
  gitlabRegister,
];
