import { TaskCommand } from 'azure-pipelines-task-lib/taskcommand.js';

/** The commands that restricted mode leaves to a task, as far as this one needs them. */
type CommandName = 'setsecret' | 'setvariable' | 'settaskvariable' | 'issue' | 'complete';

/**
 * Gives the agent one command on stdout, which must be synchronous: then it has left this process on return.
 *
 * Of the toolkit only its escaping is used. The rest of it prints every input and variable as a debug line, whoever
 * reads stdout, and writes a key file.
 */
export function tellAgent(
  name: CommandName,
  properties: Readonly<Record<string, string>>,
  data: string,
): void {
  process.stdout.write(`${new TaskCommand(`task.${name}`, properties, data).toString()}\n`);
}
