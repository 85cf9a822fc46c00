import {
  cleanupFailureOf,
  INPUTS,
  isYaml,
  readSecretsFile,
  SenhaseguraError,
  type InputDefinition,
  type RawInputs,
} from '@senhasegura-action/core';
import type { Invocation } from '../command-line/command-line.ts';
import type { Command } from '../command-line/command.ts';
import { variableOf } from '../command-line/input-variables.ts';
import { readConfigFile } from './config-file.ts';
import type { Environment } from './environment.ts';
import { readInputsDocument } from './inputs-document.ts';
import { fromFlags, fromVariables, gatherTexts, TO_WRITE, type Found } from './sources.ts';

/** Inputs from every place they may come from, and the settings that aren't inputs. */
export interface Settings {
  readonly raw: RawInputs;
  /** Where each input comes from, for people. */
  readonly origins: ReadonlyMap<string, string>;
  readonly notices: readonly string[];
  /**
   * Whether the input `dry-run` is true: then nothing is loaded, and there is nothing to pass on.
   */
  readonly dryRun: boolean;
  /** What the input `cleanup-failure` says. Only `fail` changes an exit code. */
  readonly cleanupFailure: 'warn' | 'fail';
  /** The vendor's `SENHASEGURA_SECRETS_FILE`. */
  readonly secretsFile: string | undefined;
  /** The vendor's `SENHASEGURA_DISABLE_RUNB`. */
  readonly disabled: boolean;
  /** The input `grace-time` of the template for GitLab, as it was given. */
  readonly graceTime: string | undefined;
  /** Which include of the template for GitLab runs this command: its input `include-id`. */
  readonly ownInclude: string | undefined;
}

/** Variables of ours that aren't inputs. */
const OTHERS: ReadonlySet<string> = new Set([
  'config-file',
  TO_WRITE,
  'disable-runb',
  // The template's own.
  'cli',
  'cli-url',
  'cli-cache',
  'grace-time',
  'own-include',
]);
/** Flags whose values anybody on the machine can read in the list of processes. */
const ONLY_SECRET: ReadonlySet<string> = new Set(['client-secret', 'token-secret']);

/**
 * Gathers the inputs: flags first, then variables, then the document of a template, then the
 * configuration file. An empty text counts as not given.
 *
 * @throws ERR_FILE, ERR_GRAMMAR, ERR_INPUT_INVALID
 */
export async function readSettings(invocation: Invocation, env: Environment): Promise<Settings> {
  const { flags, command } = invocation;
  const named = flags.get('config')?.[0] ?? (env['SENHASEGURA_CONFIG_FILE']?.trim() || undefined);
  const config = await readConfigFile(named);
  const document = flags.get('inputs')?.[0];
  const found = gatherTexts([
    ['the command line', fromFlags(invocation)],
    ['the environment', fromVariables(env)],
    ['the template', document === undefined ? new Map() : readInputsDocument(document)],
    [config.path ?? '', fromVariables(config.settings)],
  ]);
  const inputs = [...found].filter(([name]) => !OTHERS.has(name) && !isOfAnother(command, name));
  const raw = await withYaml(
    command,
    Object.fromEntries(inputs.map(([name, { text }]) => [name, text])),
  );
  return {
    raw,
    origins: new Map(inputs.map(([name, { origin }]) => [name, origin])),
    notices: [...config.notices, ...exposed(flags)],
    dryRun: textOf(found, 'dry-run') === 'true',
    cleanupFailure: cleanupFailureOf(raw),
    secretsFile: found.get(TO_WRITE)?.text,
    graceTime: found.get('grace-time')?.text,
    ownInclude: found.get('own-include')?.text.trim(),
    disabled: /^(?:true|1|yes|on)$/.test(textOf(found, 'disable-runb')),
  };
}

/** @throws ERR_FILE, ERR_GRAMMAR */
async function withYaml({ unused = [] }: Command, raw: RawInputs): Promise<RawInputs> {
  const path = raw['secrets-file']?.trim() ?? '';
  // Whoever gives back needs no list, and the job may have removed it.
  if (!isYaml(path) || unused.includes('secrets-file')) return raw;
  // Core reports the two lists together.
  if (raw['secrets'] !== undefined) return raw;
  const file = readSecretsFile(path);
  if (!file.ok) throw new SenhaseguraError('ERR_FILE', file.fault);
  const { linesOfDocument } = await import('./secrets-document.ts');
  return { ...raw, 'secrets-file': undefined, secrets: linesOfDocument(file.value) };
}

function textOf(found: Found, name: string): string {
  return found.get(name)?.text.trim().toLowerCase() ?? '';
}

/** An input of another command isn't a mistake: the vendor's mapping file, for one that loads. */
function isOfAnother({ inputs = 'load' }: Command, name: string): boolean {
  return INPUTS.some(
    (input: InputDefinition) => input.name === name && !input.commands.includes(inputs),
  );
}

function exposed(flags: Invocation['flags']): string[] {
  return [...flags.keys()]
    .filter((name) => ONLY_SECRET.has(name))
    .map(
      (name) =>
        `--${name} is visible to everyone on this machine while the command runs. Set ` +
        `${variableOf(name)} instead.`,
    );
}
