import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** How to wait, and for how long. Tests give their own. */
export interface Waiting {
  /** Milliseconds until the wait ends in vain. */
  readonly patienceMs: number;
  /** Whether an emulator answers at an address. */
  readonly answers: (url: string, ca: string | undefined) => Promise<boolean>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

const PAUSE_MS = 100;
const PATIENCE_MS = 30_000;

/**
 * Waits until another emulator has written its env file and answers. The file alone isn't enough:
 * one that was killed leaves it behind.
 *
 * @returns Whether it answered in time.
 */
export async function waitForEmulator(
  file: string,
  { patienceMs, answers, pause }: Waiting = {
    patienceMs: PATIENCE_MS,
    answers: isEmulator,
    pause: sleep,
  },
): Promise<boolean> {
  for (let waited = 0; waited <= patienceMs; waited += PAUSE_MS) {
    const variables = await variablesOf(file);
    const url = variables.get('SENHASEGURA_URL');
    if (url !== undefined && (await answers(url, variables.get('SENHASEGURA_CA_CERTIFICATE')))) {
      return true;
    }
    await pause(PAUSE_MS);
  }
  return false;
}

async function variablesOf(file: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pairs = text.split('\n').map((line) => [line, line.indexOf('=')] as const);
  return new Map(pairs.map(([line, at]) => [line.slice(0, at), unquoted(line.slice(at + 1))]));
}

function unquoted(value: string): string {
  return value.startsWith("'") ? value.slice(1, -1).replaceAll(`'\\''`, "'") : value;
}

async function isEmulator(url: string, caFile: string | undefined): Promise<boolean> {
  const ca = caFile === undefined ? undefined : await readFile(caFile).catch(() => undefined);
  const { get } = process.getBuiltinModule(url.startsWith('https:') ? 'node:https' : 'node:http');
  return new Promise((resolve) => {
    const request = get(url, { ca, timeout: 1000, agent: false }, (response) => {
      response.resume();
      resolve('x-senhasegura-emulator' in response.headers);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
