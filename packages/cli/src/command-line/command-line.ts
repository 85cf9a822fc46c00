import { parseArgs } from 'node:util';
import {
  didYouMean,
  INPUTS,
  printable,
  type InputCommand,
  type InputDefinition,
} from '@senhasegura-action/core';
import { valueOf } from './input-groups.ts';
import type { Command, Flag } from './command.ts';
import { COMMANDS } from './command-table.ts';

/** A command line that was read. */
export interface Invocation {
  readonly command: Command;
  /** The values of each flag that was given, in their order. A flag without a value has `''`. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  /** The words after `--`. */
  readonly words: readonly string[];
}

/** All problems of a command line at once. */
export class UsageError extends Error {
  readonly problems: readonly string[];
  /** The command whose help says more; undefined when there isn't one. */
  readonly command: string | undefined;

  constructor(problems: readonly string[], command?: string) {
    super(problems.join('\n'));
    this.name = 'UsageError';
    this.problems = problems;
    this.command = command;
  }
}

/**
 * Reads a command line and reports every problem.
 *
 * @throws {@link UsageError}
 */
export function readCommandLine(argv: readonly string[]): Invocation {
  const [name = '', ...rest] = argv;
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw noSuchCommand(name);
  const end = rest.indexOf('--');
  const words = end < 0 ? [] : rest.slice(end + 1);
  const problems: string[] = [];
  const flags = readFlags(command, end < 0 ? rest : rest.slice(0, end), problems);
  if (words.length > 0 && command.words === undefined)
    problems.push('This command takes nothing after --.');
  if (problems.length > 0) throw new UsageError(problems, command.name);
  return { command, flags, words };
}

/** The error about a name that isn't the name of a command. */
export function noSuchCommand(name: string): UsageError {
  const names = COMMANDS.map((one) => one.name);
  return new UsageError([`There is no command "${printable(name)}".${didYouMean(name, names)}`]);
}

/** The flags of a command: its own, and one for each of its inputs. */
export function flagsOf({ flags, inputs }: Command): readonly Flag[] {
  return [...flags, ...(inputs === undefined ? [] : inputFlags(inputs))];
}

function inputFlags(command: InputCommand): Flag[] {
  return INPUTS.filter(
    (input: InputDefinition) => input.commands.includes(command) && input.hidden !== true,
  ).map((input) => ({
    name: input.name,
    value: valueOf(input),
    bare: input.type === 'boolean',
    repeats: input.name === 'secrets',
  }));
}

function readFlags(command: Command, args: readonly string[], problems: string[]) {
  const known = new Map(flagsOf(command).map((flag) => [flag.name, flag]));
  const options = Object.fromEntries(
    [...known.values()].map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: withValues(args, known),
    options,
    strict: false,
    tokens: true,
  });
  const flags = new Map<string, readonly string[]>();
  let unknown: number | undefined;
  for (const token of tokens) {
    // What follows a flag that doesn't exist was meant as its value.
    if (token.kind === 'positional' && token.index === unknown) continue;
    if (token.kind === 'positional') {
      problems.push(unexpected(token.value, command));
      // The rest belongs to a command that lacks its --.
      if (command.words !== undefined) break;
    }
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    const flag = known.get(name);
    const before = flags.get(name) ?? [];
    if (flag === undefined) {
      unknown = token.index + 1;
      problems.push(
        `${command.name} has no flag ${printable(token.rawName)}.${didYouMean(name, known.keys())}`,
      );
    } else if (flag.value === undefined ? value !== undefined : lacksValue(token)) {
      problems.push(`--${name} ${flag.value === undefined ? 'takes no value' : 'needs a value'}.`);
    } else if (before.length > 0 && flag.repeats !== true) {
      problems.push(`--${name} is given twice.`);
    } else {
      flags.set(name, [...before, value ?? '']);
    }
  }
  return flags;
}

/** Gives each bare flag its value: `--dry-run` and `--dry-run true` become `--dry-run=true`. */
function withValues(args: readonly string[], known: ReadonlyMap<string, Flag>): string[] {
  const written: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    const next = args[at + 1] ?? '';
    const isBare = word.startsWith('--') && known.get(word.slice(2))?.bare === true;
    const hasValue = isBare && /^(?:true|false)$/i.test(next);
    written.push(isBare ? `${word}=${hasValue ? next : 'true'}` : word);
    if (hasValue) at += 1;
  }
  return written;
}

function unexpected(word: string, { words }: Command): string {
  const remedy = words === undefined ? '' : ` Put -- before ${words}.`;
  return `Unexpected argument "${printable(word)}".${remedy}`;
}

/** `--url --case upper` gives no url; `--prefix=--x` gives a prefix, right or wrong. */
function lacksValue({
  value,
  inlineValue,
}: {
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}): boolean {
  return value === undefined || (inlineValue !== true && value.startsWith('--'));
}
