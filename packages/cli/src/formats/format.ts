import { randomBytes } from 'node:crypto';
import {
  loggingCommandData,
  powershellQuoted,
  shellQuoted,
  workflowCommandData,
  type PlatformFacts,
} from '@senhasegura-action/core';
import { GITLAB } from '@senhasegura-action/core/platforms/gitlab';
import { GITHUB } from '@senhasegura-action/core/platforms/github';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import { AZURE } from '@senhasegura-action/core/platforms/azure';
import { onWindows } from '@senhasegura-action/core/platforms/windows';
import { textOf, type Variable } from '../loading/collecting-platform.ts';
import { dotenvQuoted, propertiesQuoted, teamcityQuoted } from './quoting.ts';

/** A way to write variables for another tool. */
export interface Format {
  /** Whose names are reserved and whose masker learns the secrets. */
  readonly platform: PlatformFacts;
  /** Whether other programs read the result as data, so that no variable limits what is in it. */
  readonly data?: true;
  /**
   * Set where an agent takes the lines out of a log and masks them, so that a log is their place.
   */
  readonly readByAgent?: string;
  /** Completes "NAME …" when this format can't hold a value; undefined when it can. */
  readonly refuse?: (text: string) => string | undefined;
  readonly write: (variables: readonly Variable[], masks: Iterable<string>) => string;
}

const MULTI_LINE = 'has several lines, which this format cannot hold: use encode=base64 or file:';

function lines(each: (variable: Variable) => string): Format['write'] {
  return (variables) => variables.map((variable) => `${each(variable)}\n`).join('');
}

/** The longest line that Docker reads: Go's `bufio.MaxScanTokenSize`, less room for a name. */
const LONGEST_LINE = 65_536 - 256;

function refusedByDocker(text: string): string | undefined {
  if (/[\r\n]/.test(text)) return MULTI_LINE;
  if (Buffer.byteLength(text) <= LONGEST_LINE) return undefined;
  return 'is longer than a line that Docker reads (64 KiB): use file:';
}

const shell: Format = {
  platform: CLI,
  write: lines((variable) => `export ${variable.name}=${shellQuoted(textOf(variable))}`),
};

/** Masks first, then a file command a variable, with a delimiter that no value can know. */
function writeGithub(variables: readonly Variable[], masks: Iterable<string>): string {
  const commands = [...masks].map(
    (mask) => `printf '%s\\n' ${shellQuoted(`::add-mask::${workflowCommandData(mask)}`)}`,
  );
  const files = variables.map((variable) => {
    const end = `ghadelimiter_${randomBytes(16).toString('hex')}`;
    const text = `${variable.name}<<${end}\n${textOf(variable)}\n${end}`;
    const file = variable.kind === 'output' ? 'GITHUB_OUTPUT' : 'GITHUB_ENV';
    return `printf '%s\\n' ${shellQuoted(text)} >> "\${${file}:?is set by the runner}"`;
  });
  return [...commands, ...files, ''].join('\n');
}

/** Masks first: not only the values, but also their lines, trimmed forms and encodings. */
function writeAzure(variables: readonly Variable[], masks: Iterable<string>): string {
  const secrets = [...masks].map((mask) => `##vso[task.setsecret]${loggingCommandData(mask)}`);
  const commands = variables.map((variable) => {
    const properties = [
      `variable=${variable.name}`,
      ...(variable.secret ? ['issecret=true'] : []),
      ...(variable.kind === 'output' ? ['isOutput=true'] : []),
    ].join(';');
    return `##vso[task.setvariable ${properties}]${loggingCommandData(textOf(variable))}`;
  });
  return [...secrets, ...commands, ''].join('\n');
}

/** All formats, by the vendor's names and ours. */
export const FORMATS: Readonly<Record<string, Format>> = {
  linux: shell,
  gitlab: { ...shell, platform: GITLAB },
  bitbucket: shell,
  circleci: shell,
  github: { platform: GITHUB, write: writeGithub },
  // Core refuses values of several lines here.
  'azure-devops': { platform: AZURE, readByAgent: 'TF_BUILD', write: writeAzure },
  bamboo: {
    platform: CLI,
    write: lines((variable) => `${variable.name}=${propertiesQuoted(textOf(variable))}`),
  },
  teamcity: {
    platform: CLI,
    write: lines(
      (variable) =>
        `##teamcity[setParameter name='env.${variable.name}' ` +
        `value=${teamcityQuoted(textOf(variable))}]`,
    ),
  },
  powershell: {
    // Also where the script is written on another system.
    platform: onWindows(CLI),
    write: lines((variable) => `$env:${variable.name} = ${powershellQuoted(textOf(variable))}`),
  },
  dotenv: {
    platform: CLI,
    data: true,
    refuse: (text) =>
      dotenvQuoted(text) === undefined
        ? 'contains quotes or backslashes, which readers of .env files treat differently: ' +
          'use the format json, or encode=base64'
        : undefined,
    write: lines((variable) => `${variable.name}=${dotenvQuoted(textOf(variable)) ?? ''}`),
  },
  'docker-env': {
    platform: CLI,
    data: true,
    refuse: refusedByDocker,
    write: lines((variable) => `${variable.name}=${textOf(variable)}`),
  },
  json: {
    platform: CLI,
    data: true,
    write: (variables) => {
      const texts = Object.fromEntries(variables.map((one) => [one.name, textOf(one)]));
      return `${JSON.stringify(texts, null, 2)}\n`;
    },
  },
};
