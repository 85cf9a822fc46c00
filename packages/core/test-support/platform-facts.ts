import type { PlatformFacts, PlatformKind } from '../src/platform/platform.ts';
import { AZURE } from '../src/platforms/azure.ts';
import { CLI } from '../src/platforms/cli.ts';
import { GITHUB } from '../src/platforms/github.ts';
import { GITLAB } from '../src/platforms/gitlab.ts';

/** The facts of every platform by its kind, for tables of tests. */
export const FACTS: Readonly<Record<PlatformKind, PlatformFacts>> = {
  github: GITHUB,
  azure: AZURE,
  gitlab: GITLAB,
  cli: CLI,
};
