import { AZURE_ESCAPE, loggingCommandData } from '@senhasegura-action/core';
import { TaskCommand } from 'azure-pipelines-task-lib/taskcommand.js';

/** The commands that restricted mode leaves to a task, as far as this one needs them. */
type CommandName = 'setsecret' | 'setvariable' | 'settaskvariable' | 'issue' | 'complete' | 'debug';

/** Shorter pieces of a text don't become masks: they would hide half of the log. */
const MIN_PIECE = 4;

/**
 * Gives the agent one command on stdout. Stdout must be synchronous, so that the command has left
 * this process on return.
 *
 * Only the form of a command comes from the toolkit: the rest of the toolkit prints every input and
 * variable as a debug line, and writes a key file. Data is escaped here, because the toolkit
 * escapes every `%`. An agent that debugs shows each command as it came, and a mask hides only a
 * value that stands there unescaped.
 */
export function tellAgent(
  name: CommandName,
  properties: Readonly<Record<string, string>>,
  data: string,
): void {
  const head = new TaskCommand(`task.${name}`, properties, '').toString();
  process.stdout.write(`${head}${loggingCommandData(data)}\n`);
}

/**
 * The pieces of a text that a command for it holds unescaped, where it escapes other parts. As
 * masks of their own they hide the command. Empty for a text that the command holds whole.
 */
export function piecesOf(text: string): readonly string[] {
  const [first = '', ...rest] = text.split(AZURE_ESCAPE);
  if (rest.length === 0) return [];
  return [first, ...rest].filter((piece) => piece.trim().length >= MIN_PIECE);
}
