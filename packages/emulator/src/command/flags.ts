import { parseArgs } from 'node:util';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  port: { type: 'string' },
  host: { type: 'string' },
  tls: { type: 'boolean' },
  seed: { type: 'string' },
  'env-file': { type: 'string' },
  'write-env': { type: 'string' },
  wait: { type: 'boolean' },
  profile: { type: 'string' },
  switch: { type: 'string' },
  fault: { type: 'string' },
  'rate-limit': { type: 'string' },
  'allow-host': { type: 'string' },
} as const;

/** The flags of a command line, by name: bare ones, and the texts of the others. */
export interface Flags {
  readonly flags: ReadonlyMap<string, boolean>;
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the flags from tokens, because the strict form of `parseArgs` stops at the first problem.
 *
 * @param problems - Gets what is wrong with them.
 */
export function readFlags(argv: readonly string[], problems: string[]): Flags {
  const { positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  problems.push(...positionals.map((word) => `Unexpected argument: ${printable(word)}`));
  const flags = new Map<string, boolean>();
  const texts = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, value, rawName } = token;
    const type = Object.hasOwn(OPTIONS, name)
      ? OPTIONS[name as keyof typeof OPTIONS].type
      : undefined;
    if (rawName === '--no-tls' && value === undefined) flags.set('tls', false);
    else if (type === undefined) problems.push(`Unknown flag: ${printable(rawName)}`);
    else if (type === 'string' && isMissing(token)) problems.push(`--${name} needs a value`);
    else if (type === 'boolean' && value !== undefined) problems.push(`--${name} takes no value`);
    else if (value === undefined) flags.set(name, true);
    else texts.set(name, [...(texts.get(name) ?? []), value]);
  }
  return { flags, texts };
}

/** `--seed --port 1` gives no file; `--seed=--odd` does. */
function isMissing({
  value = '',
  inlineValue,
}: {
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}): boolean {
  return value === '' || (inlineValue !== true && value.startsWith('-'));
}

/** A word of the command line for a message. */
export function printable(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
