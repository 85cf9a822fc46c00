import { INPUTS, type InputDefinition } from '@senhasegura-action/core';
import { INPUT_DOCS } from '@senhasegura-action/core/input-docs';
import { CREDENTIAL_VARIABLES } from '../settings.ts';

/** What the build stamps into the template. */
export interface TemplateParts {
  readonly version: string;
  /** Of the CLI's file, in lower-case hex. */
  readonly sha256: string;
  readonly beforeScript: string;
  readonly afterScript: string;
}

/** In no text of an input, as its pattern excludes it: so no text can end the document that inputs travel in. */
const FENCE = '\u2404';
/** These come from CI/CD variables, which can be masked and protected. */
const VARIABLES_ONLY: ReadonlySet<string> = new Set(['client-id', 'client-secret']);

/** The inputs of the template, in the order of the table. */
export function templateInputs(): readonly InputDefinition[] {
  return INPUTS.filter(
    (input: InputDefinition) =>
      input.commands.includes('load') && input.hidden !== true && !VARIABLES_ONLY.has(input.name),
  );
}

/** Writes the template for GitLab. */
export function writeTemplate({
  version,
  sha256,
  beforeScript,
  afterScript,
}: TemplateParts): string {
  const names = templateInputs().map(({ name }) => name);
  const stamps: Readonly<Record<string, string>> = {
    '@URL@': `https://raw.githubusercontent.com/org/senhasegura-action/v${version}/packages/cli/dist/senhasegura.cjs`,
    '@VERSION@': version,
    '@SHA256@': sha256,
    '@END@': `END${FENCE}`,
    '@INPUTS@': [
      FENCE,
      ...names.flatMap((name) => [`${FENCE} ${name}`, `$[[ inputs.${name} ]]`]),
    ].join('\n'),
    '@CREDENTIALS@': CREDENTIAL_VARIABLES.join(' '),
  };
  const stamped = (script: string): string =>
    script.replace(/@[A-Z0-9]+@/g, (name) => stamps[name] ?? name);
  return `# Secrets of senhasegura DSM for a GitLab job: loaded, masked in its log, and given back when it ends.
# Made by the build of packages/cli from its table of inputs; docs/gitlab.md says how to use it.
spec:
  inputs:
    job-name:
      description: Name of the hidden job to extend. Other names allow several includes.
      default: .load-secrets
${templateInputs().map(declaration).join('\n')}
---
'$[[ inputs.job-name ]]':
  before_script:
    - |
${indented(stamped(beforeScript))}
  after_script:
    - |
${indented(stamped(afterScript))}
`;
}

function declaration(input: InputDefinition): string {
  const { name, type } = input;
  const initial = input.defaultOn?.gitlab ?? input.default;
  const choices = type === 'boolean' ? ['true', 'false'] : (input.choices ?? []);
  // There are no outputs on GitLab.
  const options = choices.filter((choice) => !(name === 'export-to' && choice === 'output'));
  const rule =
    options.length > 0
      ? `options: [${options.map(yamlText).join(', ')}]`
      : `regex: '^[^${FENCE}]*$'`;
  return [
    `    ${name}:`,
    `      description: ${yamlText(INPUT_DOCS[name as keyof typeof INPUT_DOCS])}`,
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
