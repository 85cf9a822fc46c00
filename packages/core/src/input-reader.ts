import { throwProblems, type Problem } from './errors.ts';
import { INPUTS, type InputDefinition, type InputName } from './input-table.ts';
import { didYouMean } from './near-miss.ts';
import type { PlatformKind } from './platform.ts';

/** Inputs as a platform hands them over: kebab-case names and their texts. Empty means not given. */
export type RawInputs = Readonly<Record<string, string | undefined>>;

/** Expressions that a platform should have replaced, as the whole text or inside of it. */
const UNEXPANDED = /\$\{\{[^}]*\}\}|\$\([A-Za-z_][\w.]*\)/;
/** These may hold such text for good reasons: a value that `default=` gives, for instance. */
const MAY_LOOK_UNEXPANDED: ReadonlySet<string> = new Set(['secrets', 'job-leg']);
const MAX_SECONDS = 3600;

/** Reads inputs one by one and gathers every problem, so that all are reported at once. */
export class InputReader {
  readonly problems: Problem[] = [];
  readonly #raw: RawInputs;
  readonly #platform: PlatformKind;

  constructor(raw: RawInputs, platform: PlatformKind) {
    this.#raw = raw;
    this.#platform = platform;
  }

  /** Whether the input was given at all. */
  has(name: InputName): boolean {
    return (this.#raw[name] ?? '').trim() !== '';
  }

  /** The trimmed text, or the default; undefined when both are empty. */
  text(name: InputName): string | undefined {
    const given = (this.#raw[name] ?? '').trim();
    const text = given === '' ? this.#default(name) : given;
    if (UNEXPANDED.test(text) && !MAY_LOOK_UNEXPANDED.has(name)) {
      this.report(
        'ERR_INPUT_UNEXPANDED',
        `The input ${name} still holds an expression ($(…) or \${{ … }}) that the platform did not replace. ` +
          'Check that the variable or secret exists, is spelled that way and is available to this job.',
      );
    }
    return text === '' ? undefined : text;
  }

  /** One of the input's choices; case does not matter. */
  choice<T extends string>(name: InputName, choices: readonly T[]): T {
    const text = (this.text(name) ?? '').toLowerCase();
    const choice = choices.find((one) => one === text);
    if (choice !== undefined) return choice;
    this.report('ERR_INPUT_INVALID', `The input ${name} must be ${choices.join(' or ')}.`);
    return choices[0] as T;
  }

  /** Exactly true or false, in any case: anything else is an error, as `no` must never switch a check off. */
  boolean(name: InputName): boolean {
    const text = (this.text(name) ?? '').toLowerCase();
    if (text !== 'true' && text !== 'false') {
      this.report(
        'ERR_INPUT_INVALID',
        `The input ${name} must be true or false, and nothing else.`,
      );
    }
    return text === 'true';
  }

  /** Whole seconds, as milliseconds. */
  milliseconds(name: InputName): number {
    const text = this.text(name) ?? '';
    const seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (seconds < 1 || seconds > MAX_SECONDS) {
      this.report(
        'ERR_INPUT_INVALID',
        `The input ${name} must be a whole number of seconds from 1 to ${MAX_SECONDS}.`,
      );
    }
    return seconds * 1000;
  }

  report(code: Problem['code'], message: string): void {
    this.problems.push({ code, message });
  }

  /** Warnings about inputs that do not exist: a typing error there may leave a default in force. */
  unknown(): string[] {
    const names = INPUTS.map(({ name }) => name);
    return Object.keys(this.#raw)
      .filter((name) => !names.some((known) => known === name))
      .map(
        (name) =>
          `There is no input ${JSON.stringify(name)}; it is ignored.${didYouMean(name, names)}`,
      );
  }

  /** @throws {@link ProblemsError} when anything was reported. */
  finish(): void {
    throwProblems(this.problems);
  }

  #default(name: InputName): string {
    const definition: InputDefinition | undefined = INPUTS.find((input) => input.name === name);
    if (definition?.hidden === true) return '';
    return definition?.defaultOn?.[this.#platform] ?? definition?.default ?? '';
  }
}
