import {
  MAX_HANDWRITTEN_BYTES,
  readRegularText,
  SenhaseguraError,
  type JobIdentity,
  type RawInputs,
} from '@senhasegura-action/core';
import type { Environment } from '../../settings/environment.ts';
import type { RunningProcess } from './running-process.ts';

/** What a watcher is told first. It holds credentials, so it goes through a pipe alone. */
export interface WatchOrder {
  readonly raw: RawInputs;
  readonly job: JobIdentity;
  /** The variables that name proxies, which may hold credentials, too. */
  readonly proxies: Environment;
  /** The private directory of the job. */
  readonly directory: string;
  /** The shell that runs the job. */
  readonly shell: RunningProcess;
  /** How long somebody else has to give back once that shell is gone, in milliseconds. */
  readonly graceMs: number;
}

/** In seconds. */
const [DEFAULT_GRACE, LONGEST_GRACE] = [30, 3600];
const PROXY = /^(?:https?|all|no)_proxy$/i;
const BEGIN = '-----BEGIN';
const FILES = ['ca-certificate', 'client-certificate', 'client-key', 'decryption-key'] as const;

/**
 * Reads the input `grace-time`, in seconds; 0 switches the watcher off.
 *
 * @returns Milliseconds.
 * @throws ERR_INPUT_INVALID
 */
export function parseGraceTime(text: string | undefined): number {
  const given = text?.trim() ?? '';
  const seconds = given === '' ? DEFAULT_GRACE : Number(given);
  if (!/^\d*$/.test(given) || seconds > LONGEST_GRACE) {
    const message =
      'The input grace-time must be a whole number of seconds from 0 to ' +
      `${String(LONGEST_GRACE)}.`;
    throw new SenhaseguraError('ERR_INPUT_INVALID', message);
  }
  return seconds * 1000;
}

/** The variables of a process that name proxies. */
export function proxiesOf(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => PROXY.test(name)));
}

/**
 * Inputs that name a file become its text: the runner removes files of its own before the watcher
 * needs them.
 */
export function withTexts(raw: RawInputs): RawInputs {
  const texts = FILES.flatMap((name) => {
    const given = raw[name]?.trim();
    if (given === undefined || given.includes(BEGIN)) return [];
    const text = readRegularText(given, MAX_HANDWRITTEN_BYTES);
    // A PKCS#12 file isn't a text. Of what can't be read, core says what is wrong with it.
    return text?.includes(BEGIN) === true ? [[name, text] as const] : [];
  });
  return { ...raw, ...Object.fromEntries(texts) };
}
