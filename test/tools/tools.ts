import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A tool that is at hand, with a program of ours that prints `$VALUE` in all of its ways. */
interface Tool {
  readonly name: string;
  readonly command: readonly string[];
  /** What must run for the tool to be there. */
  readonly probe: readonly string[];
}

/** What a tool printed, by the name of the way. */
export type Prints = Readonly<Record<string, string>>;

const PROGRAMS = join(import.meta.dirname, 'programs');
const program = (name: string): string => join(PROGRAMS, name);

/** Every tool runs its program by itself; Go builds it anew, from its cache. */
const TOOLS: readonly Tool[] = [
  { name: 'python', command: ['python3', program('python.py')], probe: ['python3', '--version'] },
  {
    name: 'node',
    command: [process.execPath, '--import', 'tsx', program('node.ts')],
    probe: ['true'],
  },
  { name: 'perl', command: ['perl', program('perl.pl')], probe: ['perl', '-MJSON::PP', '-e', '1'] },
  { name: 'ruby', command: ['ruby', program('ruby.rb')], probe: ['ruby', '--version'] },
  { name: 'php', command: ['php', program('php.php')], probe: ['php', '--version'] },
  { name: 'go', command: ['go', 'run', program('go.go')], probe: ['go', 'version'] },
  { name: 'jq', command: ['sh', program('jq.sh')], probe: ['jq', '--version'] },
  { name: 'shell', command: ['bash', program('shell.sh')], probe: ['bash', '--version'] },
];

/** The names of all tools. */
export const TOOL_NAMES: readonly string[] = TOOLS.map(({ name }) => name);

/**
 * Runs a tool on a value.
 *
 * @returns What it printed, a way that isn't installed left out; undefined where the tool isn't.
 */
export function runTool(name: string, value: string): Prints | undefined {
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined) throw new Error(`There is no tool ${name}.`);
  const [probe = '', ...probeArgs] = tool.probe;
  if (spawnSync(probe, probeArgs, { stdio: 'ignore' }).status !== 0) return undefined;
  const [command = '', ...args] = tool.command;
  const text = execFileSync(command, args, {
    env: { ...process.env, GO111MODULE: 'off', LC_ALL: 'C.UTF-8', VALUE: value },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return Object.fromEntries(
    text
      .split('\x1e')
      .slice(1)
      .map((print) => [/^.*/.exec(print)?.[0] ?? '', print.replace(/^.*\n/, '')] as const)
      .filter(([, print]) => print.trim() !== ''),
  );
}
