import { INPUTS, type InputCommand, type InputDefinition } from '@senhasegura-action/core';
import { INPUT_DOCS } from '@senhasegura-action/core/input-docs';
import { GITLAB } from '@senhasegura-action/core/platforms/gitlab';
import { NOT_GIVEN } from '../settings/inputs-document.ts';
import { DEFAULT_ID, DEFAULT_JOB, INCLUDE_VARIABLE } from './includes.ts';
import { unpackCases, verifyCases, type StampedArchive } from './stamped-archive.ts';
import { CREDENTIAL_VARIABLES } from '../command-line/input-variables.ts';

/** The scripts of the template: of the job that loads, and of the one that registers. */
export type TemplateScripts = Readonly<
  Record<'verifyCli' | 'obtainCli' | 'beforeScript' | 'afterScript' | 'registerScript', string>
>;

/** What the build stamps into the template. */
export interface TemplateParts {
  readonly version: string;
  /** Of the CLI's file, in lower-case hex. */
  readonly sha256: string;
  /** What an archive has for machines without Node.js. */
  readonly archives: readonly StampedArchive[];
  readonly scripts: TemplateScripts;
}

/**
 * In no text of an input, as its pattern excludes it: so no text can end the document that inputs
 * travel in.
 */
const FENCE = '\u2404';
const GRACE_TIME_DOC =
  'Seconds that after_script has to give everything back when the job has ended, before a ' +
  'watcher does it. 0 turns the watcher off';
/** Where the files of a version are read. */
const SOURCES = 'https://raw.githubusercontent.com/org/senhasegura-action';
const INCLUDE_ID_DOC =
  'Letters and digits that name this include if there are several; a job that extends two of ' +
  'them is refused.';
/** These come from CI/CD variables, which can be masked and protected. */
const VARIABLES_ONLY: ReadonlySet<string> = new Set(['client-id', 'client-secret']);

/** For the job that registers alone: a job that loads nothing has no log filter to start. */
const DRY_RUN = 'dry-run';

/** The inputs of the template, in the order of the table. */
export function templateInputs(): readonly InputDefinition[] {
  return INPUTS.filter(
    (input: InputDefinition) => input.hidden !== true && !VARIABLES_ONLY.has(input.name),
  );
}

/** Writes the template for GitLab. */
export function writeTemplate({ version, sha256, archives, scripts }: TemplateParts): string {
  const stamps: Readonly<Record<string, string>> = {
    '@URL@': `${SOURCES}/v${version}/packages/cli/dist/senhasegura.cjs`,
    '@VERSION@': version,
    '@SHA256@': sha256,
    '@RELEASE@': `https://github.com/org/senhasegura-action/releases/download/v${version}`,
    '@END@': `END${FENCE}`,
    '@LOAD_INPUTS@': inputsDocument('load'),
    '@REGISTER_INPUTS@': inputsDocument('register'),
    '@CREDENTIALS@': CREDENTIAL_VARIABLES.join(' '),
  };
  const parts: Readonly<Record<string, string>> = {
    OBTAIN: scripts.obtainCli.trimEnd(),
    VERIFY: scripts.verifyCli.trimEnd(),
    VERIFY_ARCHIVES: verifyCases(archives),
    UNPACK_ARCHIVES: unpackCases(archives),
  };
  // In the order above, as one has others in it.
  const stamped = (script: string): string =>
    Object.entries(parts)
      .reduce(
        (text, [name, part]) => text.replace(new RegExp(`^@${name}@$`, 'm'), () => part),
        script,
      )
      .replace(/@[A-Z0-9_]+@/g, (name) => stamps[name] ?? name);
  return `# Secrets of senhasegura DSM for a GitLab job: loaded, masked in its log, and given back when it ends.
# Made by the build of packages/cli from its table of inputs; docs/gitlab.md says how to use it.
spec:
  inputs:
    job-name:
      description: Name of the hidden job to extend. Other names allow several includes.
      default: ${DEFAULT_JOB}
    register-job-name:
      description: Name of the hidden job that registers secrets.
      default: .register-secrets
    include-id:
      description: ${yamlText(INCLUDE_ID_DOC)}
      default: ${DEFAULT_ID}
      regex: '^[A-Za-z0-9_]+$'
    grace-time:
      description: ${yamlText(GRACE_TIME_DOC)}
      default: '30'
      regex: '^[0-9]+$'
${templateInputs().map(declaration).join('\n')}
---
'$[[ inputs.job-name ]]':
  variables:
    ${INCLUDE_VARIABLE}$[[ inputs.include-id ]]: '$[[ inputs.job-name ]]'
  before_script:
    - |
${indented(stamped(scripts.beforeScript))}
  after_script:
    - |
${indented(stamped(scripts.afterScript))}
'$[[ inputs.register-job-name ]]':
  script:
    - |
${indented(stamped(scripts.registerScript))}
`;
}

/** The document in which the inputs of a command travel, as inputs-document.ts reads it. */
function inputsDocument(command: InputCommand): string {
  const inputs: readonly InputDefinition[] = templateInputs();
  const table = inputs.filter(
    ({ name, commands }) => commands.includes(command) && !(command === 'load' && name === DRY_RUN),
  );
  const names = [...table, ...(command === 'load' ? [{ name: 'grace-time' }] : [])];
  return [
    FENCE,
    ...names.flatMap(({ name }) => [`${FENCE} ${name}`, `$[[ inputs.${name} ]]`]),
  ].join('\n');
}

/** Here the variables count beside inputs, one by one. */
const URL_DOC =
  'Address of the vault, such as https://vault.example.com. Default: the CI/CD variable ' +
  'SENHASEGURA_URL';

function docOf(name: string): string {
  return name === 'url' ? URL_DOC : INPUT_DOCS[name as keyof typeof INPUT_DOCS];
}

function declaration(input: InputDefinition): string {
  const { name, type } = input;
  const initial = (GITLAB.defaults[input.name] ?? input.default) || NOT_GIVEN;
  const choices = type === 'boolean' ? ['true', 'false'] : (input.choices ?? []);
  // There are no outputs on GitLab.
  const options = choices.filter((choice) => !(name === 'export-to' && choice === 'output'));
  const rule =
    options.length > 0
      ? `options: [${options.map(yamlText).join(', ')}]`
      : `regex: '^[^${FENCE}]*$'`;
  return [
    `    ${name}:`,
    `      description: ${yamlText(docOf(name))}`,
    `      default: ${yamlText(initial)}`,
    `      ${rule}`,
  ].join('\n');
}

/** In the quotes that need fewer escapes, as the formatter of this repository writes it. */
function yamlText(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

function indented(script: string): string {
  return script
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `      ${line}`))
    .join('\n');
}
