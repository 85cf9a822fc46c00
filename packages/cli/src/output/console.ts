import { inert, type Problem } from '@senhasegura-action/core';

/** Lines for people. They never hold a value, and leave stdout to results. */
export interface Console {
  readonly info: (text: string) => void;
  readonly warning: (text: string) => void;
  readonly problem: (problem: Problem) => void;
  /** Shows what is under way until the next line or `done`; on a terminal only. */
  readonly progress: (text: string) => void;
  readonly done: () => void;
}

/**
 * Makes a console that writes to stderr.
 *
 * @param quiet - Drops everything but warnings and errors.
 */
export function createConsole(quiet: boolean): Console {
  const { stderr } = process;
  const terminal = stderr.isTTY === true && process.env['TERM'] !== 'dumb' && !process.env['CI'];
  let pending = false;
  const done = (): void => {
    if (pending) stderr.write('\r\x1b[K');
    pending = false;
  };
  const line = (text: string): void => {
    done();
    stderr.write(`${inert(text)}\n`);
  };
  return {
    info: (text) => {
      if (!quiet) line(text);
    },
    warning: (text) => line(`Warning: ${text}`),
    problem: ({ code, message }) => line(`Error: ${message} (${code})`),
    progress: (text) => {
      if (!terminal || quiet) return;
      done();
      stderr.write(`${inert(text)} …`);
      pending = true;
    },
    done,
  };
}
