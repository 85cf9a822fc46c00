import type { Emulator } from '@senhasegura-action/emulator';

/**
 * Every moment at which a main that borrows one of each kind can be interrupted: when the vault has
 * received a call, and when it has handled it.
 */
export const LENDING_POINTS: readonly string[] = [
  'POST oauth2/token',
  'GET dapp/application',
  'GET pam/credential/77',
  'POST coe/dapp/provision',
].flatMap((call) => [`received ${call}`, `handled ${call}`]);

/** Something that runs: a step of a runner's model, or a child process. */
export interface Killable {
  kill(signal: NodeJS.Signals): void;
}

/**
 * Has `signal` reach what runs when the vault is at `point`, one of {@link LENDING_POINTS}.
 *
 * @returns `onStart`, for the options of what is started, and `stop`, after which nothing is
 *   interrupted any more.
 */
export function interruptAt(emulator: Emulator, point: string, signal: NodeJS.Signals) {
  let running: Killable | undefined;
  const stop = emulator.onRequest(({ phase, method, path }) => {
    if (`${phase} ${method} ${path}` === point) running?.kill(signal);
  });
  const onStart = (started: Killable): void => {
    running = started;
  };
  return { onStart, stop };
}
