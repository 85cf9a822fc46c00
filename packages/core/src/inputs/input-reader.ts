import { throwProblems, type Problem } from '../model/errors.ts';
import {
  definitionOf,
  INPUTS,
  type ChoiceName,
  type ChoiceOf,
  type InputCommand,
  type InputDefinition,
  type InputName,
} from './input-table.ts';
import { isUnexpanded } from './expressions.ts';
import { didYouMean } from '../text/near-miss.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import { CONTROL, printable } from '../text/printable.ts';

/**
 * Inputs as a platform hands them over: kebab-case names and their texts. Empty means not given.
 */
export type RawInputs = Readonly<Record<string, string | undefined>>;

const MAX_SECONDS = 3600;

/** Reads inputs one by one and gathers every problem, so that all are reported at once. */
export class InputReader {
  readonly problems: Problem[] = [];
  readonly platform: PlatformFacts;
  readonly #raw: RawInputs;
  readonly #refused = new Set<InputName>();

  constructor(raw: RawInputs, platform: PlatformFacts) {
    this.#raw = raw;
    this.platform = platform;
  }

  /** Whether the input was given at all. */
  has(name: InputName): boolean {
    return this.lines(name).trim() !== '';
  }

  /** The text exactly as given, so that lines can be counted; empty without one. */
  lines(name: InputName): string {
    return this.#raw[name] ?? '';
  }

  /** The trimmed text, or the default; undefined when both are empty. */
  text(name: InputName): string | undefined {
    const definition = definitionOf(name);
    const text = this.lines(name).trim() || this.#default(definition);
    if (isUnexpanded(definition, text)) {
      this.refuse(
        name,
        'still contains an expression ($(…) or ${{ … }}) that the platform did not replace. ' +
          'Check that the variable or secret exists, is spelled right and is available to this job',
        'ERR_INPUT_UNEXPANDED',
      );
    } else if (definition.multiline !== true && CONTROL.test(text)) {
      this.refuse(name, 'must be one line without control characters');
    }
    return text === '' ? undefined : text;
  }

  /** One of the input's choices; case does not matter. */
  choice<N extends ChoiceName>(name: N): ChoiceOf<N> {
    const { choices = [], default: initial } = definitionOf(name);
    const text = this.text(name)?.toLowerCase();
    const choice = choices.find((one) => one === text);
    if (choice === undefined) this.refuse(name, `must be ${choices.join(' or ')}`);
    // The table has nothing else for this name.
    return (choice ?? initial) as ChoiceOf<N>;
  }

  /**
   * Exactly true or false, in any case. Anything else is an error: `no` must never switch a check
   * off.
   */
  boolean(name: InputName): boolean {
    const text = this.text(name)?.toLowerCase();
    if (text !== 'true' && text !== 'false') {
      this.refuse(name, 'must be true or false');
    }
    return text === 'true';
  }

  /** Whole seconds, as milliseconds. */
  milliseconds(name: InputName): number {
    const text = this.text(name) ?? '';
    const seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (seconds < 1 || seconds > MAX_SECONDS) {
      this.refuse(name, `must be a whole number of seconds from 1 to ${MAX_SECONDS}`);
    }
    return seconds * 1000;
  }

  /**
   * Reports the first thing that is wrong with an input, and no other: an expression that wasn't
   * replaced isn't a boolean either, but that report would help nobody.
   *
   * @param what - Completes "The input NAME …"; never quotes the text.
   */
  refuse(name: InputName, what: string, code: Problem['code'] = 'ERR_INPUT_INVALID'): void {
    if (this.#refused.has(name)) return;
    this.#refused.add(name);
    this.report(code, `The input ${name} ${what}.`);
  }

  report(code: Problem['code'], message: string): void {
    this.problems.push({ code, message });
  }

  /**
   * Warnings about inputs that this command doesn't have: a misspelled input leaves its default in
   * force.
   */
  unknown(command: InputCommand): string[] {
    const own = INPUTS.filter(({ commands }: InputDefinition) => commands.includes(command));
    const known: ReadonlySet<string> = new Set(own.map(({ name }) => name));
    const names = own
      .filter(({ hidden }: InputDefinition) => hidden !== true)
      .map(({ name }) => name);
    return Object.keys(this.#raw)
      .filter((name) => !known.has(name))
      .map(
        (name) =>
          `There is no input "${printable(name)}"; it is ignored.${didYouMean(name, names)}`,
      );
  }

  /** @throws {@link ProblemsError} when anything was reported. */
  finish(): void {
    throwProblems(this.problems);
  }

  #default({ name, hidden, default: initial }: InputDefinition): string {
    return hidden === true ? '' : (this.platform.defaults[name] ?? initial);
  }
}
