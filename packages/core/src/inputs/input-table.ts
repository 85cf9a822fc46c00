/** The commands that an input belongs to. */
export type InputCommand = 'load' | 'register';

/** What every platform must know about one input. Names are public API. */
export interface InputDefinition {
  /** Kebab-case, as on GitHub and GitLab. */
  readonly name: string;
  readonly type: 'text' | 'boolean' | 'seconds' | 'choice';
  /** Of a choice: what it may be, in lower case. */
  readonly choices?: readonly string[];
  /** What an empty input means, unless the platform has a default of its own; may be empty. */
  readonly default: string;
  readonly commands: readonly InputCommand[];
  /** Its text is a secret, which is masked before anything uses it. */
  readonly secret?: true;
  /** Filled in by the platform, not by people. */
  readonly hidden?: true;
  /** May have several lines. */
  readonly multiline?: true;
  /** May look like an expression that the platform didn't replace: it is checked elsewhere. */
  readonly expressions?: true;
}

const BOTH: readonly InputCommand[] = ['load', 'register'];
const LOAD: readonly InputCommand[] = ['load'];
const REGISTER: readonly InputCommand[] = ['register'];

type Details = Partial<Omit<InputDefinition, 'name' | 'type' | 'choices' | 'default'>>;
type Named<N extends string> = InputDefinition & { readonly name: N };
type Choices = readonly [string, ...string[]];

function text<const N extends string>(name: N, details?: Details): Named<N> {
  return { name, type: 'text', default: '', commands: BOTH, ...details };
}

function boolean<const N extends string>(name: N, initial: string, details?: Details): Named<N> {
  return { name, type: 'boolean', default: initial, commands: BOTH, ...details };
}

function seconds<const N extends string>(name: N, initial: string, details?: Details): Named<N> {
  return { name, type: 'seconds', default: initial, commands: BOTH, ...details };
}

function choice<const N extends string, const C extends Choices>(
  name: N,
  choices: C,
  initial: C[number],
  details?: Details,
): Named<N> & { readonly choices: C } {
  return { name, type: 'choice', choices, default: initial, commands: BOTH, ...details };
}

/**
 * Every input of the product: the one source that `action.yml` and the documentation follow. What
 * people read about them is in `input-docs.ts`, which a run does not load.
 */
export const INPUTS = [
  text('url'),
  text('client-id', { secret: true }),
  text('client-secret', { secret: true }),
  choice('auth-method', ['oauth2', 'oauth1'], 'oauth2'),
  text('token-key', { secret: true }),
  text('token-secret', { secret: true }),
  text('application'),
  text('system'),
  text('environment'),
  choice('api-prefix', ['auto', 'iso', 'api'], 'auto'),
  text('tenant'),
  text('secrets', { commands: LOAD, multiline: true, expressions: true }),
  text('secrets-file', { commands: LOAD }),
  choice('read', ['auto', 'application', 'list', 'each'], 'auto', { commands: LOAD }),
  choice('export-to', ['output', 'env'], 'env', { commands: LOAD }),
  text('prefix', { commands: LOAD }),
  choice('case', ['keep', 'upper'], 'keep', { commands: LOAD }),
  boolean('provision', 'false', { commands: LOAD }),
  text('pod-name', { commands: LOAD }),
  text('deploy', { commands: LOAD }),
  text('namespace', { commands: LOAD }),
  text('job-leg', { commands: LOAD, hidden: true, expressions: true }),
  boolean('cleanup', 'true', { commands: LOAD }),
  choice('cleanup-failure', ['warn', 'fail'], 'warn', { commands: LOAD }),
  text('ca-certificate', { multiline: true }),
  text('client-certificate', { multiline: true }),
  text('client-key', { secret: true, multiline: true }),
  boolean('insecure-skip-tls-verify', 'false'),
  text('decryption-key', { commands: LOAD, secret: true, multiline: true }),
  choice('decryption-hash', ['sha1', 'sha256'], 'sha1', { commands: LOAD }),
  seconds('connect-timeout', '10'),
  seconds('timeout', '30'),
  seconds('retry-budget', '180'),
  text('mapping-file', { commands: REGISTER }),
  choice('via', ['variables', 'secret'], 'variables', { commands: REGISTER }),
  boolean('dry-run', 'false'),
] as const;

/** The names of all inputs. */
export type InputName = Input['name'];

type Input = (typeof INPUTS)[number];
type Choice = Extract<Input, { readonly choices: Choices }>;

/** The names of those inputs that have choices. */
export type ChoiceName = Choice['name'];

/** What an input may be. */
export type ChoiceOf<N extends ChoiceName> = Extract<
  Choice,
  { readonly name: N }
>['choices'][number];

/** The row of an input. */
export function definitionOf(name: InputName): InputDefinition {
  const found: InputDefinition | undefined = INPUTS.find((input) => input.name === name);
  if (found === undefined) throw new Error(`There is no input ${name}.`);
  return found;
}
