import { INPUTS, type InputCommand, type InputDefinition } from '@senhasegura-action/core';
import { INPUT_DOCS } from '@senhasegura-action/core/input-docs';
import { GITLAB } from '@senhasegura-action/core/platforms/gitlab';
import { NOT_GIVEN } from '../settings/inputs-document.ts';

/**
 * The patterns of inputs exclude it, so no text can end the document that inputs travel in.
 */
export const FENCE = '\u2404';
/** These come from CI/CD variables, which can be masked and protected. */
const VARIABLES_ONLY: ReadonlySet<string> = new Set(['client-id', 'client-secret']);

/** For the job that registers alone: a job that loads nothing has no log filter to start. */
const DRY_RUN = 'dry-run';

/** What a job that loads is told of the template's own inputs, by the name that it reads. */
const OF_THE_TEMPLATE = [
  ['grace-time', 'grace-time'],
  ['own-include', 'include-id'],
] as const;

/** The inputs of the template, in the order of the table. */
export function templateInputs(): readonly InputDefinition[] {
  return INPUTS.filter(
    (input: InputDefinition) => input.hidden !== true && !VARIABLES_ONLY.has(input.name),
  );
}

/** The document in which the inputs of a command travel, as inputs-document.ts reads it. */
export function inputsDocument(command: InputCommand): string {
  const inputs: readonly InputDefinition[] = templateInputs();
  const table = inputs.filter(
    ({ name, commands }) => commands.includes(command) && !(command === 'load' && name === DRY_RUN),
  );
  const texts = [
    ...table.map(({ name }) => [name, name] as const),
    ...(command === 'load' ? OF_THE_TEMPLATE : []),
  ];
  return [
    FENCE,
    ...texts.flatMap(([name, input]) => [`${FENCE} ${name}`, `$[[ inputs.${input} ]]`]),
  ].join('\n');
}

/** Here the variables count beside inputs, one by one. */
const URL_DOC =
  'Address of the vault, such as https://vault.example.com. Default: the CI/CD variable ' +
  'SENHASEGURA_URL';

function docOf(name: string): string {
  return name === 'url' ? URL_DOC : INPUT_DOCS[name as keyof typeof INPUT_DOCS];
}

/** How the template declares an input. */
export function declaration(input: InputDefinition): string {
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

/** A text in YAML, in the quotes that need fewer escapes, as the formatter of this repository writes it. */
export function yamlText(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}
