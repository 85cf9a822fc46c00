import { inert, type Problem } from '@senhasegura-action/core';

/** Where lines for people go. Never a value is among them; stdout belongs to results. */
export interface Console {
  readonly info: (text: string) => void;
  readonly warning: (text: string) => void;
  readonly problem: (problem: Problem) => void;
  /** What is under way, on a terminal only, until the next line or `done`. */
  readonly progress: (text: string) => void;
  readonly done: () => void;
}

/** Lines on stderr: plain ones in CI, with a line that tells what is under way on a terminal. */
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
