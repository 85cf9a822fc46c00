import { parseArgs } from 'node:util';

import { PROFILES, type ProfileName } from './profiles.ts';
import { parseSwitch, type SwitchChanges } from './switches.ts';

export interface CliArguments {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  readonly tls: boolean;
  readonly seed: string | undefined;
  readonly envFile: string | undefined;
  readonly profile: ProfileName | undefined;
  readonly switches: SwitchChanges;
}

/** Every problem of a command line at once. */
export class UsageError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'UsageError';
  }
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  port: { type: 'string' },
  host: { type: 'string' },
  tls: { type: 'boolean' },
  seed: { type: 'string' },
  'env-file': { type: 'string' },
  profile: { type: 'string' },
  switch: { type: 'string', multiple: true },
} as const;

/**
 * A leading `--` is skipped. Node 20 takes `--env-file` for itself wherever it stands on a command line,
 * unless a `--` comes before it.
 */
export function parseArguments(argv: readonly string[]): CliArguments {
  const { values, positionals, tokens } = parseArgs({
    args: argv[0] === '--' ? argv.slice(1) : [...argv],
    options: OPTIONS,
    allowNegative: true,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const problems = positionals.map((word) => `Unexpected argument: ${printable(word)}`);
  const text: Record<string, string> = {};
  const assignments: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = token.name.replace(/^no-/, '');
    const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof typeof OPTIONS] : undefined;
    const negated = token.name !== name;
    if (option === undefined || (negated && name !== 'tls')) {
      problems.push(`Unknown flag: ${printable(token.rawName)}`);
    } else if (option.type === 'boolean' && token.value !== undefined) {
      problems.push(`--${token.name} takes no value`);
    } else if (option.type === 'string') {
      if (token.value === undefined || token.value === '') problems.push(`--${name} needs a value`);
      else if (name === 'switch') assignments.push(token.value);
      else text[name] = token.value;
    }
  }
  const profile = PROFILES.find((name) => name === text['profile']);
  if (text['profile'] !== undefined && profile === undefined) {
    problems.push(`--profile must be one of: ${PROFILES.join(', ')}`);
  }
  let switches: SwitchChanges = {};
  for (const assignment of assignments) {
    const [name = '', value = ''] = assignment.split('=', 2);
    const parsed = parseSwitch(name, value);
    if ('problem' in parsed) problems.push(`--switch ${printable(name)}: ${parsed.problem}`);
    else switches = { ...switches, ...parsed.change };
  }
  const port = Number(text['port'] ?? '0');
  if (!/^\d{1,5}$/.test(text['port'] ?? '0') || port > 65_535) {
    problems.push('--port must be a number from 0 to 65535');
  }
  if (problems.length > 0) throw new UsageError(problems);
  return {
    help: values.help === true,
    port,
    host: text['host'] ?? '127.0.0.1',
    tls: values.tls !== false,
    seed: text['seed'],
    envFile: text['env-file'],
    profile,
    switches,
  };
}

function printable(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
