import packageJson from '../package.json' with { type: 'json' };
import { problemsOf } from '@senhasegura-action/core';
import { silenceNodeDebug } from '@senhasegura-action/node';
import {
  noSuchCommand,
  readCommandLine,
  UsageError,
  type Invocation,
} from './command-line/command-line.ts';
import type { Command } from './command-line/command.ts';
import { COMMANDS } from './command-line/command-table.ts';
import { FAILED, OWN_FAILURE_OF_RUN, WRONG_USAGE } from './commands/exit-codes.ts';
import { AS_WATCHER } from './gitlab/watch/start-watcher.ts';
import { createConsole } from './output/console.ts';

/**
 * What each command does: answers the exit code, and throws what went wrong. No command waits for
 * what others need, such as the parser of YAML.
 */
const HANDLERS: Readonly<Record<string, (invocation: Invocation) => Promise<number>>> = {
  run: async (invocation) => (await import('./commands/run.ts')).runCommand(invocation),
  export: async (invocation) => (await import('./commands/export.ts')).exportCommand(invocation),
  mask: async (invocation) => (await import('./commands/mask.ts')).maskCommand(invocation),
  cleanup: async (invocation) => (await import('./commands/cleanup.ts')).cleanupCommand(invocation),
  register: async (invocation) =>
    (await import('./commands/register.ts')).registerCommand(invocation),
  doctor: async (invocation) => (await import('./commands/doctor.ts')).doctorCommand(invocation),
};

/** Runs one command line; answers the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  silenceNodeDebug();
  // Nobody needs to read to the end what we print. What was lent is given back all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const [name = '--help', second] = argv;
  if (name === AS_WATCHER) return (await import('./gitlab/watch/watcher.ts')).watchJob();
  if (name === '--version' || name === 'version') return print(`${packageJson.version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') {
    const topic = name === 'help' ? second : undefined;
    const command = COMMANDS.find((one) => one.name === topic);
    if (command !== undefined || topic === undefined) return help(command);
    return reportUsage(noSuchCommand(topic));
  }
  const command = COMMANDS.find((one) => one.name === name);
  const flags = argv.slice(1, argv.indexOf('--') < 0 ? undefined : argv.indexOf('--'));
  if (command !== undefined && flags.some((word) => word === '--help' || word === '-h')) {
    return help(command);
  }
  let invocation: Invocation | undefined;
  try {
    if (name === 'complete') {
      return (await import('./commands/complete.ts')).completeCommand(argv.slice(1));
    }
    invocation = readCommandLine(argv);
    return await (HANDLERS[name]?.(invocation) ?? WRONG_USAGE);
  } catch (error) {
    const code = error instanceof UsageError ? reportUsage(error) : report(error, invocation);
    return name === 'run' ? OWN_FAILURE_OF_RUN : code;
  }
}

function reportUsage({ problems, command }: UsageError): number {
  const hint = `senhasegura ${command === undefined ? '' : `${command} `}--help`;
  process.stderr.write(`${problems.join('\n')}\nSee ${hint}.\n`);
  return WRONG_USAGE;
}

/** Where the result was to be JSON, what went wrong is JSON too. */
function report(error: unknown, invocation: Invocation | undefined): number {
  const problems = problemsOf(error);
  if (invocation?.flags.has('json') === true) {
    process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
  } else {
    for (const problem of problems) createConsole(true).problem(problem);
  }
  return FAILED;
}

async function help(command: Command | undefined): Promise<number> {
  const { helpOf, overview } = await import('./command-line/help.ts');
  return print(command === undefined ? overview() : helpOf(command));
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
