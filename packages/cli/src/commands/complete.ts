import { RootCommand, script } from '@bomb.sh/tab';
import { INPUTS, type InputDefinition } from '@senhasegura-action/core';
import { INPUT_DOCS } from '@senhasegura-action/core/input-docs';
import { flagsOf, UsageError } from '../command-line/command-line.ts';
import { COMMANDS } from '../command-line/command-table.ts';
import { FORMATS } from '../formats/format.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

/** `senhasegura complete SHELL` prints a script, which asks `senhasegura complete -- WORD …`. */
export function completeCommand([first = '', ...words]: readonly string[]): number {
  if (first === '--') {
    describe().parse([...words]);
    return 0;
  }
  if (!SHELLS.includes(first))
    throw new UsageError([`Which shell? ${SHELLS.join(', ')}.`], 'complete');
  script(first, 'senhasegura', 'senhasegura');
  return 0;
}

function describe(): RootCommand {
  const root = new RootCommand();
  for (const command of COMMANDS) {
    const described = root.command(command.name, command.summary);
    for (const { name, value, doc } of flagsOf(command)) {
      const text = doc ?? (name in INPUT_DOCS ? INPUT_DOCS[name as keyof typeof INPUT_DOCS] : '');
      if (value === undefined) described.option(name, text);
      else {
        described.option(name, text, (complete) => {
          for (const choice of choicesOf(name)) complete(choice, '');
        });
      }
    }
  }
  return root;
}

function choicesOf(name: string): readonly string[] {
  if (name === 'format') return Object.keys(FORMATS);
  const input: InputDefinition | undefined = INPUTS.find((one) => one.name === name);
  return input?.type === 'boolean' ? ['true', 'false'] : (input?.choices ?? []);
}
