import { describe, expect, it } from 'vitest';
import { azureLoad } from './fuzz/azure-programs.ts';
import { githubLoad } from './fuzz/github-programs.ts';
import { gitlabLoad } from './fuzz/gitlab-programs.ts';
import { KIND_START } from './fuzz/hostile-start.ts';
import { faultsOf, type Program } from './fuzz/program.ts';
import { some } from './sample.ts';

type Change = readonly [name: string, text: string | null];

/** What each runner says about itself and the job, one variable at a time. */
const SAID: readonly (readonly [Program, RegExp])[] = [
  [githubLoad, /^(?:GITHUB|RUNNER)_/],
  [azureLoad, /^(?:AGENT|BUILD|SYSTEM|RELEASE|VSTS_PUBLIC|VSTS_SECRET|ENDPOINT)_/],
  [gitlabLoad, /^CI_/],
];

/** Without these nothing can be handed over safely, so main refuses and is lent nothing. */
const NEEDED = [
  ...['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'RUNNER_TEMP'],
  ...['AGENT_TEMPDIRECTORY', 'VSTS_PUBLIC_VARIABLES', 'ENDPOINT_'],
];

const single = SAID.flatMap(([program, own]) =>
  program.variables
    .filter((name) => own.test(name))
    .flatMap((name) =>
      [null, ''].map((text): [string, Program, readonly Change[]] => [
        `${name} is ${text === null ? 'not there' : 'empty'}`,
        program,
        [[name, text]],
      ]),
    ),
);

/** What act leaves out; the runners of Gitea and Forgejo are made of it. */
const NOT_IN_ACT = [
  ...['GITHUB_RUN_ATTEMPT', 'GITHUB_WORKFLOW_REF', 'GITHUB_STEP_SUMMARY', 'RUNNER_ENVIRONMENT'],
  ...['RUNNER_WORKSPACE', 'RUNNER_TRACKING_ID', 'GITHUB_GRAPHQL_URL', 'GITHUB_REF_TYPE'],
].map((name): Change => [name, null]);

const RUNNERS: Readonly<Record<string, readonly Change[]>> = {
  act: [...NOT_IN_ACT, ['ACT', 'true'], ['GITHUB_RUN_ID', '1'], ['GITHUB_ACTION', '0']],
  Gitea: [...NOT_IN_ACT, ['GITEA_ACTIONS', 'true'], ['GITHUB_SERVER_URL', 'http://gitea.lab:3000']],
  Forgejo: [...NOT_IN_ACT, ['FORGEJO_ACTIONS', 'true'], ['GITHUB_API_URL', '']],
};

/** Names that have no letter of ASCII, or nothing else that a vault would take. */
const NAMES = ['デプロイ', 'Развёртывание', '🚀', '/', '..', '%0A::error::x', 'a'.repeat(500)];
const NAMED = {
  GITHUB_WORKFLOW: githubLoad,
  GITHUB_REPOSITORY: githubLoad,
  BUILD_DEFINITIONNAME: azureLoad,
  SYSTEM_TEAMPROJECT: azureLoad,
  CI_PIPELINE_NAME: gitlabLoad,
};

const whole = [
  ...Object.entries(RUNNERS).map(([name, changes]): [string, Program, readonly Change[]] => [
    name,
    githubLoad,
    changes,
  ]),
  ...Object.entries(NAMED).flatMap(([variable, program]) =>
    NAMES.map((name): [string, Program, readonly Change[]] => [
      `${variable} is ${name.slice(0, 20)}`,
      program,
      [[variable, name]],
    ]),
  ),
];

async function played(program: Program, variables: readonly Change[]) {
  const start = { ...KIND_START, variables };
  const document = new Uint8Array();
  const result = await program.play({ main: start, post: start, given: [], document });
  expect(result.processes.flatMap(faultsOf)).toEqual([]);
  expect(result.lent).toEqual([]);
  return result.processes.map(({ exit }) => exit);
}

describe('what a runner says of itself', () => {
  it.concurrent.each(some(single, 9))('may be missing: %s', async (name, program, changes) => {
    const [main, post] = await played(program, changes);
    expect(post?.exitCode).toBe(0);
    if (!NEEDED.some((needed) => name.startsWith(needed))) {
      expect(main).toMatchObject({ exitCode: 0 });
      expect(main?.stdout).not.toContain('task.complete result=Failed');
    }
  });

  it.concurrent.each(some(whole, 7))('may be odd: %s', async (_, program, changes) => {
    const [main, post] = await played(program, changes);
    expect([main?.exitCode, post?.exitCode]).toEqual([0, 0]);
    expect(main?.stdout).not.toContain('task.complete result=Failed');
  });
});
