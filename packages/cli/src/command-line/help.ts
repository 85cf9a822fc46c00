import { INPUTS, type InputDefinition } from '@senhasegura-action/core';
import { INPUT_DOCS } from '@senhasegura-action/core/input-docs';
import { flagsOf } from './command-line.ts';
import type { Command, Flag } from './command.ts';
import { COMMANDS } from './command-table.ts';
import { INPUT_GROUPS } from './input-groups.ts';
import { variableOf } from './input-variables.ts';

const WIDTH = 100;

/** What `senhasegura --help` prints. */
export function overview(): string {
  const rows = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`);
  return `senhasegura - secrets of senhasegura (Segura) DSM for any shell

Usage:
  senhasegura COMMAND [flags]
  senhasegura COMMAND --help

Examples:
  senhasegura doctor
  senhasegura run --secrets 'team/shop/db#password -> DB_PASSWORD' -- ./deploy.sh

Commands:
${rows.join('\n')}
  ${'version'.padEnd(9)} Print the version

Before you start, set SENHASEGURA_URL, SENHASEGURA_CLIENT_ID and SENHASEGURA_CLIENT_SECRET.
Every input can be a flag, a variable SENHASEGURA_… or a line of the configuration file. A flag wins
over a variable, and a variable over the file.
The grammar of --secrets, one entry a line: identity#key -> [env:|file:]NAME | option
identity#* means every key.

Exit codes: 0 success; 1 failure; 2 wrong usage; 3 something was not given back under
--cleanup-failure fail. run has the codes of its command, and 125, 126 and 127 of its own.
`;
}

/** What `senhasegura COMMAND --help` prints: usage and examples first. */
export function helpOf(command: Command): string {
  const own = command.flags.map((flag) => row(flag, flag.doc ?? ''));
  const sections = [
    `${command.summary}\n\nUsage:\n  ${command.usage}`,
    `Examples:\n${command.examples.map((line) => `  ${line}`).join('\n')}`,
    ...(own.length > 0 ? [`Flags:\n${own.join('\n')}`] : []),
    ...inputSections(command),
    command.teaching,
  ];
  return `${sections.join('\n\n')}\n`;
}

function inputSections(command: Command): string[] {
  const left = new Set([...command.flags.map(({ name }) => name), ...(command.unused ?? [])]);
  const flags = new Map(flagsOf(command).map((flag) => [flag.name, flag]));
  const sections = INPUT_GROUPS.flatMap(({ title, names }) => {
    const shown = names.flatMap((name) => {
      const flag = left.has(name) ? undefined : flags.get(name);
      return flag === undefined ? [] : [row(flag, inputDoc(name))];
    });
    return shown.length === 0 ? [] : [`${title}:\n${shown.join('\n')}`];
  });
  if (sections.length === 0) return [];
  return [
    'Each flag below is an input, and can be a variable: --client-id is ' +
      `${variableOf('client-id')}.`,
    ...sections,
  ];
}

function inputDoc(name: string): string {
  const input: InputDefinition | undefined = INPUTS.find((one) => one.name === name);
  const text = name in INPUT_DOCS ? INPUT_DOCS[name as keyof typeof INPUT_DOCS] : '';
  const initial = input?.default ?? '';
  return initial === '' ? text : `${text} Default: ${initial}.`;
}

function row({ name, value, bare }: Flag, doc: string): string {
  const given = value === undefined ? '' : ` ${value}`;
  const shown = bare === true ? `[=${value}]` : given;
  return [`  --${name}${shown}`, ...wrapped(doc, WIDTH - 6).map((line) => `      ${line}`)].join(
    '\n',
  );
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
