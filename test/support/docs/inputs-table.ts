import { GITHUB } from '../../../packages/core/src/platforms/github.ts';
import { INPUT_DOCS } from '../../../packages/core/src/inputs/input-docs.ts';
import {
  INPUTS,
  type InputCommand,
  type InputDefinition,
  type InputName,
} from '../../../packages/core/src/inputs/input-table.ts';

type Input = InputDefinition & { readonly name: InputName };

const BEGIN = '<!-- inputs -->';
const END = '<!-- /inputs -->';
/** People must give these or something else in their place, so no platform can require them. */
const REQUIRED: Readonly<Partial<Record<InputName, string>>> = {
  url: '`SENHASEGURA_…`',
  'client-id': '`SENHASEGURA_…`',
  'client-secret': '`SENHASEGURA_…`',
  secrets: '`secrets-file`',
};

/** The inputs that a command has, in the order of the table. */
export function inputsOf(command: InputCommand): readonly Input[] {
  const all: readonly Input[] = INPUTS;
  return all.filter(({ commands }) => commands.includes(command));
}

/** What GitHub fills in when a workflow does not give the input. */
export function githubDefault({ name, default: all }: InputDefinition): string {
  return GITHUB.defaults[name] ?? all;
}

/** A page of the documentation with its table of inputs as core's table says. */
export function withInputsTable(page: string, command: InputCommand): string {
  const [before, rest, ...more] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined || more.length > 0) {
    throw new Error(`The page needs one ${BEGIN} and one ${END} after it`);
  }
  return `${before}${BEGIN}\n<!-- prettier-ignore-start -->\n\n${inputsTable(command)}\n\n<!-- prettier-ignore-end -->\n${END}${after}`;
}

function inputsTable(command: InputCommand): string {
  const rows = inputsOf(command)
    .filter(({ hidden }) => hidden !== true)
    .map((input) => `| \`${input.name}\` | ${defaultCell(input)} | ${meaning(input)} |`);
  return ['| input | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function defaultCell(input: Input): string {
  const instead = REQUIRED[input.name];
  if (instead !== undefined) return `**required**, or ${instead}`;
  const value = githubDefault(input);
  return value === '' ? '' : `\`${value}\``;
}

// Names of other inputs and fixed words are code.
function meaning({ name }: Input): string {
  return INPUT_DOCS[name].replace(/[A-Z]+_[A-Z_]+|identity#key -> NAME|provisioned#KEY/g, '`$&`');
}
