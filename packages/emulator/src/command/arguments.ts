import { parseFaultText } from '../settings/fault-rule.ts';
import { PROFILES } from '../settings/profiles.ts';
import type { RateLimit } from '../settings/rate-limit.ts';
import type { Settings } from '../settings/settings.ts';
import { parseSwitch, type SwitchChanges } from '../settings/switches.ts';
import { printable, readFlags, type Flags } from './flags.ts';

/** A command line, read and checked. */
export interface CliArguments extends Settings {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  readonly hosts: readonly string[];
  readonly tls: boolean;
  readonly seed: string | undefined;
  readonly envFile: string | undefined;
  /** Wait for another emulator instead of starting one. */
  readonly wait: boolean;
}

/** Every problem of a command line at once. */
export class UsageError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'UsageError';
  }
}

/**
 * Reads a command line and skips a leading `--`. Node 20 takes `--env-file` for itself, wherever it
 * stands, unless a `--` comes before it.
 */
export function parseArguments(argv: readonly string[]): CliArguments {
  const problems: string[] = [];
  const given = readFlags(argv[0] === '--' ? argv.slice(1) : argv, problems);
  const last = (name: string) => given.texts.get(name)?.at(-1);
  const result: CliArguments = {
    help: given.flags.get('help') ?? false,
    port: readPort(last('port'), problems),
    host: last('host') ?? '127.0.0.1',
    hosts: given.texts.get('allow-host') ?? [],
    tls: given.flags.get('tls') ?? true,
    seed: last('seed'),
    envFile: last('env-file') ?? last('write-env'),
    wait: readWait(given, problems),
    profile: readProfile(last('profile'), problems),
    switches: readSwitches(given.texts.get('switch') ?? [], problems),
    faults: readFaults(given.texts.get('fault') ?? [], problems),
    rate_limit: readRateLimit(last('rate-limit'), problems),
  };
  if (problems.length > 0) throw new UsageError(problems);
  return result;
}

function readWait({ flags, texts }: Flags, problems: string[]): boolean {
  const wait = flags.get('wait') ?? false;
  if (wait && !texts.has('env-file') && !texts.has('write-env')) {
    problems.push('--wait needs --env-file: the file to wait for');
  }
  return wait;
}

function readPort(text = '0', problems: string[]): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  problems.push('--port must be a number from 0 to 65535');
  return 0;
}

function readProfile(text: string | undefined, problems: string[]): Settings['profile'] {
  const profile = PROFILES.find((name) => name === text);
  if (text !== undefined && profile === undefined) {
    problems.push(`--profile must be one of: ${PROFILES.join(', ')}`);
  }
  return profile;
}

function readSwitches(assignments: readonly string[], problems: string[]): SwitchChanges {
  const changes = assignments.map((assignment) => {
    const at = assignment.indexOf('=');
    const name = at === -1 ? assignment : assignment.slice(0, at);
    const parsed = parseSwitch(name, at === -1 ? '' : assignment.slice(at + 1));
    if ('change' in parsed) return parsed.change;
    problems.push(`--switch ${printable(name)} ${parsed.problem}`);
    return {};
  });
  return Object.assign({}, ...changes) as SwitchChanges;
}

function readFaults(texts: readonly string[], problems: string[]): Settings['faults'] {
  return texts.flatMap((text) => {
    const parsed = parseFaultText(text);
    if (parsed.ok) return [parsed.value];
    problems.push(...parsed.problems.map(({ path, message }) => `--fault: ${path} ${message}`));
    return [];
  });
}

function readRateLimit(text: string | undefined, problems: string[]): RateLimit | undefined {
  if (text === undefined) return undefined;
  const [, limit, seconds = '1'] = /^([1-9]\d{0,5})(?:\/([1-9]\d{0,4}))?$/.exec(text) ?? [];
  if (limit === undefined) problems.push('--rate-limit must be CALLS or CALLS/SECONDS, e.g. 20/1');
  return { limit: Number(limit), window_seconds: Number(seconds) };
}
