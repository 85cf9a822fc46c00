import { DEFAULT_ID, DEFAULT_JOB, INCLUDE_VARIABLE } from './includes.ts';
import { unpackCases, verifyCases, type StampedArchive } from './stamped-archive.ts';
import { declaration, FENCE, inputsDocument, templateInputs, yamlText } from './template-inputs.ts';
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

const GRACE_TIME_DOC =
  'Seconds that after_script has to give everything back when the job has ended, before a ' +
  'watcher does it. 0 turns the watcher off';
/** Where the files of a version are read. */
const SOURCES = 'https://raw.githubusercontent.com/org/senhasegura-action';
const INCLUDE_ID_DOC =
  'Letters and digits that name this include; needed with another job-name. A job that extends ' +
  'two of them is refused.';
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
  // In the order above, because one part has others in it.
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

function indented(script: string): string {
  return script
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `      ${line}`))
    .join('\n');
}
