import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, variablesOf } from '../../cli/senhasegura.ts';
import { shop } from '../../e2e/shop.ts';
import { jobOf, templateInputs } from '../../gitlab/template.ts';
import { WRAPPERS } from '../../gitlab/wrappers.ts';
import { MAPPING, VALUES } from '../../register/scenario.ts';
import { Child, type ChildExit } from '../../support/machine/child.ts';
import { startVault } from '../../support/vault/emulator.ts';
import { writeStart, type HostileStart } from './hostile-start.ts';
import { stillLent, HASTY, SECRETS } from './lent.ts';
import { VARIABLES_OF_ALL, type FuzzCase, type Played, type Program } from './program.ts';
import { located, makePlaces } from './texts.ts';
import { removeFolder } from '../../support/machine/remove-folder.ts';

const HANG_MS = 25_000;
/**
 * 127 where PATH leads nowhere; 141 where nobody reads what the shell itself prints; 143 as the
 * template ends after a SIGTERM.
 */
const CODES = [0, 1, 127, 141, 143];
/** The mark that no input may hold, as the template's own patterns say. */
const FENCE = /\u2404/g;

type Inputs = Readonly<Record<string, string>>;
type Part = 'before' | 'after' | 'register';

const IDENTITY = ['SENHASEGURA_CLIENT_CERTIFICATE', 'SENHASEGURA_CLIENT_KEY'] as const;
/** `BASH_ENV` and `ENV` aren't among them: a shell reads what they name before any script. */
const VARIABLES = [
  ...['CI_JOB_ID', 'CI_PROJECT_ID', 'CI_PIPELINE_ID', 'CI_PIPELINE_NAME', 'CI_JOB_NAME'],
  ...['CI_PROJECT_PATH', 'CI_COMMIT_REF_NAME', 'CI_DEBUG_TRACE', 'SENHASEGURA_CLI'],
  ...['SENHASEGURA_CLI_CACHE', 'SENHASEGURA_GRACE_TIME', 'IFS', 'POSIXLY_CORRECT', 'SHELLOPTS'],
];

/** Both ends of the template's job that loads. */
export const gitlabLoad: Program = {
  name: 'the template that loads',
  identity: IDENTITY,
  variables: [...VARIABLES, ...VARIABLES_OF_ALL],
  given: Object.keys(templateInputs),
  play: async (fuzzed) =>
    play(fuzzed, ['before', 'after'], {
      ...HASTY,
      secrets: SECRETS,
      provision: 'true',
      'grace-time': '0',
    }),
};

/** The template's job that registers. */
export const gitlabRegister: Program = {
  name: 'the template that registers',
  identity: IDENTITY,
  variables: [...VARIABLES, ...VARIABLES_OF_ALL, ...Object.keys(VALUES)],
  given: Object.keys(templateInputs),
  play: async (fuzzed) => play(fuzzed, ['register'], { ...HASTY, 'mapping-file': 'mapping.json' }),
};

async function play(
  { main, post, given, document }: FuzzCase,
  parts: readonly Part[],
  base: Inputs,
): Promise<Played> {
  await using vault = await startVault(shop());
  const folder = mkdtempSync(join(tmpdir(), 'fuzzed-job-'));
  try {
    writeFileSync(join(folder, 'mapping.json'), JSON.stringify(MAPPING));
    const places = makePlaces(folder, document);
    const texts = given.map(([name, text]) => [name, located(text, places).replace(FENCE, '')]);
    const job = jobOf({ ...base, ...(Object.fromEntries(texts) as Inputs) });
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      TMPDIR: folder,
      CI_PROJECT_ID: '1',
      CI_JOB_ID: '2',
      SENHASEGURA_CLI: CLI,
      SENHASEGURA_CLI_URL: 'http://127.0.0.1:1/',
      ...VALUES,
      ...variablesOf(vault),
    };
    const exits: ChildExit[] = [];
    for (const part of parts) {
      const start = part === 'after' ? post : main;
      exits.push(await runPart(folder, [job[part]], { start, places }, env));
    }
    return {
      processes: exits.map((exit, index) => ({
        name: parts[index] ?? '',
        exit,
        printed: exit.stdout + exit.stderr,
        codes: CODES,
      })),
      secrets: vault.secrets,
      ...stillLent(vault.emulator, { main, post }, exits),
    };
  } finally {
    removeFolder(folder);
  }
}

async function runPart(
  folder: string,
  lines: readonly string[],
  { start, places }: { readonly start: HostileStart; readonly places: string },
  env: Inputs,
): Promise<ChildExit> {
  const script = join(folder, 'script.sh');
  writeFileSync(script, WRAPPERS[0]!.wrap(lines));
  const command = writeStart(join(folder, 'start'), '/bin/bash', start, places);
  return new Child({ command, args: [script], cwd: folder, env, timeoutMs: HANG_MS }).exit;
}
