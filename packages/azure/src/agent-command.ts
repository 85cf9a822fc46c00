import { AZURE_ESCAPE, loggingCommandData } from '@senhasegura-action/core';
import { TaskCommand } from 'azure-pipelines-task-lib/taskcommand.js';

/** The commands that restricted mode leaves to a task, as far as this one needs them. */
type CommandName = 'setsecret' | 'setvariable' | 'settaskvariable' | 'issue' | 'complete' | 'debug';

/** Shorter pieces of a text are no masks: they would hide half of the log. */
const MIN_PIECE = 4;

/**
 * Gives the agent one command on stdout, which must be synchronous: then it has left this process
 * on return.
 *
 * Of the toolkit only the form of a command is used. The rest of it prints every input and variable
 * as a debug line, whoever reads stdout, and writes a key file. Its data is not: it escapes every
 * `%`, and the agent, when it debugs, shows a command as it came; what is not escaped is hidden
 * there by its own mask.
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
 * The pieces of a text that stand as they are in a command for it, when other parts of it do not:
 * as masks of their own they hide the command. None for a text that stands there whole.
 */
export function piecesOf(text: string): readonly string[] {
  const [first = '', ...rest] = text.split(AZURE_ESCAPE);
  if (rest.length === 0) return [];
  return [first, ...rest].filter((piece) => piece.trim().length >= MIN_PIECE);
}
