import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shop } from '../../e2e/shop.ts';
import { agentLines, readAgentLine } from '../../support/azure/azure-commands.ts';
import { parseEnvFile } from '../../support/github/file-commands.ts';
import { useDesk } from '../use-desk.ts';
import { RUNB_TOOLS, runbFile, type Data, type RunbTool } from './runb-file.ts';
import { only, sourceIn } from './shells.ts';

/** What both tools can hand on. */
const EASY = {
  hostname: 'pg01',
  PASSWORD: 'p4ss-word_1',
  spaced: '  two words ',
  expanding: '$HOME $(id) `id` %PATH% !x',
  quoted: 'say "so"',
  equal: 'a=b==&c;d',
  unicode: 'ключ 🔑 é',
};
const HARD = {
  QUOTE: "it's",
  RUNS: "x'; touch ran-as-a-command; echo 'y",
  LINES: 'first\nsecond',
};
const names = Object.keys(EASY);
const desk = useDesk(shop({ easy: EASY, hard: HARD }));

async function exported(format: string, secrets = 'easy#* -> *'): Promise<string> {
  const { stdout, stderr, exitCode } = await desk.run([
    'export',
    ...['--format', format, '--secrets', secrets],
  ]);
  expect(exitCode, stderr).toBe(0);
  return stdout;
}

/** What GitHub's runner sets after a step that sourced the text. */
function onGithub(text: string): Record<string, string> {
  const file = join(desk.folder, 'github-env');
  sourceIn(desk.folder, 'bash', text, { GITHUB_ENV: file });
  const { pairs } = parseEnvFile(existsSync(file) ? readFileSync(file, 'utf8') : '');
  rmSync(file, { force: true });
  return Object.fromEntries(pairs);
}

/** What the Azure agent sets as a secret from the lines of a log. */
function onAzure(output: string): Record<string, string> {
  const commands = agentLines(output).map(readAgentLine);
  const found = commands.flatMap((line) =>
    line.kind === 'command' && line.name === 'task.setvariable' && line.properties['issecret']
      ? [[line.properties['variable'] ?? '', line.data]]
      : [],
  );
  return Object.fromEntries(found) as Record<string, string>;
}

describe('the model of dsm runb', () => {
  it('writes what the vendor’s own program wrote for the same secrets', () => {
    const read = (name: string) =>
      readFileSync(join(import.meta.dirname, '../../../packages/emulator/interop', name), 'utf8');
    const seed = parse(read('seed.yaml')) as ReturnType<typeof shop>;
    const secrets = seed.applications[0]?.authorizations[0]?.secrets ?? [];
    const lines = runbFile('linux', [
      ...secrets.flatMap(({ data }) => data),
      { FROM_THE_JOB: 'ÿ+/=' },
    ]);
    expect(lines.split('\n').sort()).toEqual(read('dsmcli/expected.vars').split('\n').sort());
  });
});

describe('side by side with dsm runb', () => {
  it('linux sets the same variables in bash, and in a shell that knows no declare', async () => {
    const theirs = sourceIn(desk.folder, 'bash', runbFile('linux', [EASY]));
    const ours = await exported('linux');
    expect(only(theirs, names)).toEqual(EASY);
    for (const shell of ['bash', 'dash']) {
      expect(only(sourceIn(desk.folder, shell, ours), names)).toEqual(EASY);
    }
    expect(parseEnv(await exported('dotenv'))).toEqual(EASY);
  });

  it('github sets the same variables for later steps', async () => {
    expect(onGithub(runbFile('github', [EASY]))).toEqual(EASY);
    expect(onGithub(await exported('github'))).toEqual(EASY);
  });

  it('azure-devops sets the same secret variables: theirs when sourced, ours when printed', async () => {
    const theirs = sourceIn(desk.folder, 'bash', runbFile('azure-devops', [EASY]));
    const ours = await exported('azure-devops');
    expect(onAzure(theirs.output)).toEqual(EASY);
    expect(onAzure(ours)).toEqual(EASY);
    const sourced = sourceIn(desk.folder, 'bash', ours);
    expect([sourced.output, only(sourced, names)]).toEqual(['', {}]);
  });

  it.each(['bamboo', 'bitbucket', 'circleci', 'teamcity'] as const)(
    '%s works with ours, and theirs sets nothing',
    async (tool) => {
      const bash = join(desk.folder, 'bash-env');
      const theirs = sourceIn(desk.folder, 'bash', runbFile(tool, [EASY]), { BASH_ENV: bash });
      expect(only(theirs, names)).toEqual({});
      expect(existsSync(bash)).toBe(false);
      const ours = await exported(tool, 'easy#PASSWORD');
      const lines = {
        bamboo: `PASSWORD=${EASY.PASSWORD}\n`,
        teamcity: `##teamcity[setParameter name='env.PASSWORD' value='${EASY.PASSWORD}']\n`,
        bitbucket: `export PASSWORD='${EASY.PASSWORD}'\n`,
        circleci: `export PASSWORD='${EASY.PASSWORD}'\n`,
      };
      expect(ours).toBe(lines[tool]);
    },
  );

  it('knows every tool of theirs, and gitlab as well', async () => {
    for (const tool of [...RUNB_TOOLS, 'gitlab']) {
      expect(await exported(tool, 'easy#PASSWORD')).toContain(EASY.PASSWORD);
    }
  });

  it.each<[RunbTool, (text: string) => Readonly<Record<string, string | undefined>>]>([
    ['linux', (text) => only(sourceIn(desk.folder, 'bash', text), Object.keys(HARD))],
    ['github', onGithub],
  ])('%s holds what breaks theirs, which runs a part of a value', async (tool, variablesOf) => {
    const ran = join(desk.folder, 'ran-as-a-command');
    const values: Data = { RUNS: HARD.RUNS };
    expect(variablesOf(runbFile(tool, [values]))).not.toEqual(values);
    expect(existsSync(ran)).toBe(true);
    rmSync(ran);
    expect(variablesOf(await exported(tool, 'hard#* -> *'))).toEqual(HARD);
    expect(existsSync(ran)).toBe(false);
  });
});
