import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../../packages/cli/src/command-line/command-table.ts';
import { flagsOf } from '../../../packages/cli/src/command-line/command-line.ts';
import { openDesk } from '../../cli/senhasegura.ts';
import { shop } from '../../e2e/shop.ts';
import { MAPPING, VALUES } from '../../register/scenario.ts';
import type { ChildExit } from '../../support/machine/child.ts';
import { writeStart, type HostileStart } from './hostile-start.ts';
import { stillLent, HASTY, SECRETS } from './lent.ts';
import { VARIABLES_OF_ALL, type FuzzCase, type Played, type Program } from './program.ts';
import { located, makePlaces } from './texts.ts';

type Flags = Readonly<Record<string, string>>;

const LOADED: Flags = { ...HASTY, provision: 'true', secrets: SECRETS };
const IDENTITY = ['SENHASEGURA_CLIENT_CERTIFICATE', 'SENHASEGURA_CLIENT_KEY'] as const;
const VARIABLES = [
  ...['CI_JOB_ID', 'CI_PROJECT_ID', 'CI_PIPELINE_ID', 'CI_PIPELINE_NAME', 'CI_JOB_NAME', 'SHELL'],
  ...[
    'GITHUB_RUN_ID',
    'GITHUB_REPOSITORY',
    'BUILD_TAG',
    'BITBUCKET_BUILD_NUMBER',
    'USER',
    'COLUMNS',
  ],
  ...['SENHASEGURA_CONFIG_FILE', 'SENHASEGURA_SECRETS_FILE', 'SENHASEGURA_DISABLE_RUNB'],
  ...['SENHASEGURA_CA_CERTIFICATE', 'SENHASEGURA_CLIENT_CERTIFICATE', 'SENHASEGURA_CLIENT_KEY'],
  ...['SENHASEGURA_SECRETS', 'SENHASEGURA_TIMEOUT', 'SENHASEGURA_GRACE_TIME'],
];
/** The command's own. A flag that is missing ends with 2. */
const OWN = [0, 1, 2, 3, 4];
const OF_RUN = [...OWN, 125, 126, 127];

/** One command. */
function command(name: string, base: Flags, words: readonly string[] = []): Program {
  const definition = COMMANDS.find((one) => one.name === name)!;
  return {
    name: `senhasegura ${name}`,
    identity: IDENTITY,
    variables: [...VARIABLES, ...VARIABLES_OF_ALL, ...Object.keys(VALUES)],
    given: flagsOf(definition).map((flag) => flag.name),
    play: async (fuzzed) =>
      play(fuzzed, async ({ run, main }) => [await run([name], base, words, main)]),
  };
}

/** Everything that the command line does. */
export const cliCommands: readonly Program[] = [
  command('run', LOADED, ['--', 'true']),
  command('mask', { env: 'DB_PASSWORD' }),
  command('register', { ...HASTY, 'mapping-file': 'mapping.json' }),
  command('doctor', { ...HASTY, secrets: 'db#password -> DB' }),
  command('complete', {}, ['bash']),
  {
    ...command('export', {}),
    name: 'senhasegura export and cleanup',
    play: async (fuzzed) =>
      play(fuzzed, async ({ run, main, post }) => [
        await run(
          ['export'],
          { ...LOADED, format: 'linux', file: 'out', journal: 'kept' },
          [],
          main,
        ),
        await run(['cleanup'], { ...HASTY, journal: 'kept' }, [], { ...post, given: [] }),
      ]),
  },
  {
    ...command('cleanup', {}),
    play: async (fuzzed) =>
      play(fuzzed, async ({ run, main }) => [await run(['cleanup'], { custody: '77' }, [], main)]),
  },
];

type Start = HostileStart & Pick<FuzzCase, 'given'>;

interface Bench {
  readonly main: Start;
  readonly post: Start;
  readonly run: (
    command: readonly string[],
    base: Flags,
    words: readonly string[],
    start: Start,
  ) => Promise<ChildExit>;
}

async function play(
  { main, post, given, document }: FuzzCase,
  work: (bench: Bench) => Promise<readonly ChildExit[]>,
): Promise<Played> {
  await using desk = await openDesk(shop());
  writeFileSync(join(desk.folder, 'mapping.json'), JSON.stringify(MAPPING));
  const places = makePlaces(desk.folder, document);
  const bench: Bench = {
    main: { ...main, given },
    post: { ...post, given },
    run: async ([name = ''], base, words, start) =>
      desk.run([name, ...argumentsOf(base, start.given, places), ...words], {
        env: VALUES,
        node: writeStart(join(desk.folder, 'start'), process.execPath, start, places),
      }),
  };
  const exits = await work(bench);
  return {
    processes: exits.map((exit, index) => ({
      name: `process ${String(index + 1)}`,
      exit,
      printed: exit.stdout + exit.stderr,
      codes: OF_RUN,
    })),
    secrets: desk.vault.secrets,
    ...stillLent(desk.vault.emulator, { main, post }, exits),
  };
}

/** What is given takes the place of what a command needs. */
function argumentsOf(base: Flags, given: FuzzCase['given'], places: string): string[] {
  const flags = new Map([...Object.entries(base), ...given]);
  return [...flags].flatMap(([name, text]) => [`--${name}=${located(text, places)}`]);
}
