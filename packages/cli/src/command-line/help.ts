import { INPUTS, type InputDefinition } from '@senhasegura-action/core';
import { INPUT_DOCS } from '@senhasegura-action/core/input-docs';
import { flagsOf } from './command-line.ts';
import { COMMANDS, type Command } from './command-table.ts';
import { variableOf } from './input-variables.ts';

const WIDTH = 100;

/** What `senhasegura --help` prints. */
export function overview(): string {
  const rows = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`);
  return `senhasegura - secrets of senhasegura (Segura) DSM for any shell

Usage: senhasegura COMMAND [flags]; senhasegura COMMAND --help explains a command.

Commands:
${rows.join('\n')}

Start here:
  export SENHASEGURA_URL=https://vault.example.com SENHASEGURA_CLIENT_ID=… SENHASEGURA_CLIENT_SECRET=…
  senhasegura doctor
  senhasegura run --secrets 'team/shop/db#password -> DB_PASSWORD' -- ./deploy.sh

Every input can be a flag, a variable SENHASEGURA_…, or a line of the configuration file, looked at in this order.
The grammar of --secrets: identity#key -> [env:|file:]NAME | option; identity#* is every key; one entry a line.

Exit codes: 0; 1 failed; 2 wrong usage; 3 something was not given back under --cleanup-failure fail;
run has those of its command, and 125, 126 and 127 of its own.
`;
}

/** What `senhasegura COMMAND --help` prints. */
export function helpOf(command: Command): string {
  const own = command.flags.map(({ name, value, doc = '' }) => row(name, value, doc));
  const left = new Set([...command.flags.map(({ name }) => name), ...(command.unused ?? [])]);
  const inputs = flagsOf(command)
    .filter(({ name }) => !left.has(name))
    .map(({ name }) => row(name, 'VALUE', inputDoc(name)));
  const sections = [
    `${command.summary}\n\nUsage:\n  ${command.usage}`,
    ...(own.length > 0 ? [`Flags:\n${own.join('\n')}`] : []),
    ...(inputs.length > 0
      ? [
          `Inputs, also as variables (--client-id is ${variableOf('client-id')}):\n${inputs.join('\n')}`,
        ]
      : []),
    command.teaching,
  ];
  return `${sections.join('\n\n')}\n`;
}

function inputDoc(name: string): string {
  const input: InputDefinition | undefined = INPUTS.find((one) => one.name === name);
  const text = name in INPUT_DOCS ? INPUT_DOCS[name as keyof typeof INPUT_DOCS] : '';
  const initial = input?.default ?? '';
  return initial === '' ? text : `${text} Default: ${initial}.`;
}

function row(name: string, value: string | undefined, doc: string): string {
  return [
    `  --${name}${value === undefined ? '' : ` ${value}`}`,
    ...wrapped(doc, WIDTH - 6).map((line) => `      ${line}`),
  ].join('\n');
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
