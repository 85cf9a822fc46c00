/** What the runner makes of one line of a step's output. */
export type CommandKind =
  | 'text'
  | 'mask'
  | 'debug'
  | 'notice'
  | 'warning'
  | 'error'
  | 'group'
  | 'endgroup'
  | 'output'
  | 'state'
  | 'echo'
  | 'matcher'
  | 'stop'
  | 'resume'
  | 'refused';

export interface CommandEvent {
  readonly kind: CommandKind;
  /** The unescaped data of a command; the line itself when it is text. */
  readonly data: string;
  readonly properties: ReadonlyMap<string, string>;
  /** The line as the program printed it. */
  readonly line: string;
}

// Kinds by registered command name; names are compared without case.
const kinds: ReadonlyMap<string, CommandKind> = new Map([
  ['add-mask', 'mask'],
  ['debug', 'debug'],
  ['notice', 'notice'],
  ['warning', 'warning'],
  ['error', 'error'],
  ['group', 'group'],
  ['endgroup', 'endgroup'],
  ['set-output', 'output'],
  ['save-state', 'state'],
  ['echo', 'echo'],
  ['add-matcher', 'matcher'],
  ['remove-matcher', 'matcher'],
  // Disabled since 2020: the runner fails the step and prints the line.
  ['set-env', 'refused'],
  ['add-path', 'refused'],
  ['stop-commands', 'stop'],
]);

interface Command {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

// The percent sign comes last, or `%250A` would become a line break.
const unescape = (text: string, ...more: readonly (readonly [string, string])[]): string =>
  [['%0D', '\r'] as const, ['%0A', '\n'] as const, ...more, ['%25', '%'] as const].reduce(
    (result, [escaped, char]) => result.replaceAll(escaped, char),
    text,
  );
const unescapeProperty = (text: string): string => unescape(text, ['%3A', ':'], ['%2C', ',']);
const unescapeV1 = (text: string): string => unescape(text, ['%3B', ';'], ['%5D', ']']);

function parseInfo(
  info: string,
  separator: string,
  unescapeValue: (text: string) => string,
): Pick<Command, 'name' | 'properties'> {
  const blank = info.indexOf(' ');
  if (blank < 0) return { name: info, properties: new Map() };
  const properties = new Map<string, string>();
  for (const property of info
    .slice(blank + 1)
    .trim()
    .split(separator)) {
    const equals = property.indexOf('=');
    const [key, value] = [property.slice(0, equals), property.slice(equals + 1)];
    if (equals > 0 && value !== '') properties.set(key, unescapeValue(value));
  }
  return { name: info.slice(0, blank), properties };
}

/** `::name key=value,key=value::data`, only at the start of a line, blanks before it allowed. */
function parseV2(line: string): Command | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  const info = parseInfo(text.slice(2, end), ',', unescapeProperty);
  return { ...info, data: unescape(text.slice(end + 2)) };
}

/** `##[name key=value;]data`, anywhere in a line. */
function parseV1(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const info = parseInfo(line.slice(start + 3, end), ';', unescapeV1);
  return { ...info, data: unescapeV1(line.slice(end + 1)) };
}

/** Reads a step's output line by line; each step has a reader of its own, as in the runner. */
export class CommandReader {
  #stopToken: string | undefined;

  read(line: string): CommandEvent {
    const text: CommandEvent = { kind: 'text', data: line, properties: new Map(), line };
    const known = (command: Command | undefined): Command | undefined =>
      command && this.#kind(command.name) ? command : undefined;
    // A line that isn't a v2 command may still hold a v1 command.
    const command = known(parseV2(line)) ?? known(parseV1(line));
    if (!command) return text;

    const kind = this.#kind(command.name) ?? 'text';
    const event: CommandEvent = { ...command, kind, line };
    if (this.#stopToken !== undefined) {
      if (kind !== 'resume') return text;
      this.#stopToken = undefined;
    } else if (kind === 'stop') {
      if (!validStopToken(command.data)) return { ...event, kind: 'refused' };
      this.#stopToken = command.data.toLowerCase();
    }
    return event;
  }

  #kind(name: string): CommandKind | undefined {
    const key = name.toLowerCase();
    return key === this.#stopToken ? 'resume' : kinds.get(key);
  }
}

const validStopToken = (token: string): boolean =>
  token !== '' && token !== 'pause-logging' && !kinds.has(token.toLowerCase());

/** The lines of a program's output; a last line without an end counts, an empty rest does not. */
export function outputLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** All events of one step's stdout, in order. */
export function parseCommands(stdout: string): CommandEvent[] {
  const reader = new CommandReader();
  return outputLines(stdout).map((line) => reader.read(line));
}

/**
 * Stdout without the lines that the runner takes for masks, which must show a secret. For leak
 * scans, which must name them as left out.
 */
export function withoutMasks(stdout: string): string {
  return parseCommands(stdout)
    .filter(({ kind }) => kind !== 'mask')
    .map(({ line }) => line)
    .join('\n');
}
