import { INPUTS, type InputDefinition, type RawInputs } from '@senhasegura-action/core';
import { readConfigFile, type ConfigFile } from './config-file.ts';
import type { Invocation } from '../command-line/command-line.ts';
import type { Command } from '../command-line/command-table.ts';
import { readInputsDocument } from './inputs-document.ts';

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Inputs from all the places that they may come from, and what is not an input. */
export interface Settings {
  readonly raw: RawInputs;
  /** Where each input comes from, for people. */
  readonly origins: ReadonlyMap<string, string>;
  readonly notices: readonly string[];
  /** The vendor's `SENHASEGURA_SECRETS_FILE`. */
  readonly secretsFile: string | undefined;
  /** The vendor's `SENHASEGURA_DISABLE_RUNB`. */
  readonly disabled: boolean;
}

/** What begins with `SENHASEGURA_` and is no input. */
const OTHERS: ReadonlySet<string> = new Set([
  'config-file',
  'secrets-file',
  'disable-runb',
  // The template's own.
  'cli',
  'cli-url',
]);
const PREFIX = 'SENHASEGURA_';
/** What anybody on the machine can read in the list of processes. */
const ONLY_SECRET: ReadonlySet<string> = new Set(['client-secret', 'token-secret']);

/** The variable that stands for an input. */
export function variableOf(input: string): string {
  return PREFIX + input.toUpperCase().replaceAll('-', '_');
}

/** The variables that hold credentials, which nothing that we start may get. */
export const CREDENTIAL_VARIABLES: readonly string[] = INPUTS.filter(
  (input: InputDefinition) => input.secret === true,
).map(({ name }) => variableOf(name));

/**
 * Gathers the inputs: flags first, then variables, then the document of a template, then the configuration file. An
 * empty text counts as none.
 *
 * @throws ERR_FILE, ERR_INPUT_INVALID
 */
export async function readSettings(
  { flags, command }: Invocation,
  env: Environment,
): Promise<Settings> {
  const config = await readConfigFile(
    flags.get('config')?.[0] ?? given(env, 'SENHASEGURA_CONFIG_FILE'),
  );
  const document = flags.get('inputs')?.[0];
  const own = new Set(command.flags.map(({ name }) => name));
  const sources: readonly Source[] = [
    [
      'the command line',
      new Map(
        [...flags]
          .filter(([name]) => !own.has(name))
          .map(([name, values]) => [name, values.join('\n')]),
      ),
    ],
    ['the environment', fromVariables(env)],
    ['the template', document === undefined ? new Map() : readInputsDocument(document)],
    [config.path ?? '', fromVariables(config.settings)],
  ];
  const found = new Map<string, { readonly text: string; readonly origin: string }>();
  for (const [origin, texts] of sources) {
    for (const [name, text] of texts) {
      if (text.trim() !== '' && !found.has(name)) found.set(name, { text, origin });
    }
  }
  const inputs = [...found].filter(([name]) => !OTHERS.has(name) && !isOfAnother(command, name));
  return {
    raw: Object.fromEntries(inputs.map(([name, { text }]) => [name, text])),
    origins: new Map(inputs.map(([name, { origin }]) => [name, origin])),
    notices: [...config.notices, ...exposed(flags)],
    secretsFile: found.get('secrets-file')?.text,
    disabled: /^(?:true|1|yes|on)$/i.test(found.get('disable-runb')?.text.trim() ?? ''),
  };
}

type Source = readonly [origin: string, texts: ReadonlyMap<string, string>];

function fromVariables(variables: ConfigFile['settings']): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(variables).flatMap(([name, text]) =>
      name.startsWith(PREFIX) && text !== undefined
        ? [[name.slice(PREFIX.length).toLowerCase().replaceAll('_', '-'), text] as const]
        : [],
    ),
  );
}

/** An input of another command, such as the vendor's mapping file in one that loads, is no mistake. */
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
        `--${name} can be read by everybody on this machine while the command runs. Set ${variableOf(name)} instead.`,
    );
}

function given(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}
