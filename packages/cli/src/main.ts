import packageJson from '../package.json' with { type: 'json' };
import { problemsOf } from '@senhasegura-action/core';
import {
  noSuchCommand,
  readCommandLine,
  UsageError,
  type Invocation,
} from './command-line/command-line.ts';
import { COMMANDS, type Command } from './command-line/command-table.ts';
import { cleanupCommand } from './commands/cleanup.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { maskCommand } from './commands/mask.ts';
import { registerCommand } from './commands/register.ts';
import { runCommand } from './commands/run.ts';
import { createConsole } from './output/console.ts';

const WRONG_USAGE = 2;
const OWN_FAILURE_OF_RUN = 125;

const HANDLERS: Readonly<Record<string, (invocation: Invocation) => number | Promise<number>>> = {
  run: runCommand,
  export: exportCommand,
  mask: maskCommand,
  cleanup: cleanupCommand,
  register: registerCommand,
  doctor: doctorCommand,
};

/** Runs one command line; answers the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  // Nobody has to read to the end what we print, and what was lent is given back all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const [name = '--help', second] = argv;
  if (name === '--version') return print(`${packageJson.version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') {
    const topic = name === 'help' ? second : undefined;
    const command = COMMANDS.find((one) => one.name === topic);
    if (command !== undefined || topic === undefined) return help(command);
    return report(noSuchCommand(topic), name);
  }
  const command = COMMANDS.find((one) => one.name === name);
  const flags = argv.slice(1, argv.indexOf('--') < 0 ? undefined : argv.indexOf('--'));
  if (command !== undefined && flags.some((word) => word === '--help' || word === '-h')) {
    return help(command);
  }
  try {
    if (name === 'complete') {
      return (await import('./commands/complete.ts')).completeCommand(argv.slice(1));
    }
    const invocation = readCommandLine(argv);
    return await (HANDLERS[name]?.(invocation) ?? WRONG_USAGE);
  } catch (error) {
    return report(error, name);
  }
}

function report(error: unknown, name: string): number {
  const own = name === 'run' ? OWN_FAILURE_OF_RUN : undefined;
  if (!(error instanceof UsageError)) {
    for (const problem of problemsOf(error)) createConsole(true).problem(problem);
    return own ?? 1;
  }
  const hint = `senhasegura ${error.command === undefined ? '' : `${error.command} `}--help`;
  process.stderr.write(`${error.problems.join('\n')}\n${hint} shows what there is.\n`);
  return own ?? WRONG_USAGE;
}

async function help(command: Command | undefined): Promise<number> {
  const { helpOf, overview } = await import('./command-line/help.ts');
  return print(command === undefined ? overview() : helpOf(command));
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
