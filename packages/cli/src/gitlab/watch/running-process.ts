import { readFileSync } from 'node:fs';
import { errnoOf } from '@senhasegura-action/core';

/** A process, distinct from a later one with the same number. */
export interface RunningProcess {
  readonly pid: number;
  /** When it began, as Linux counts; undefined where the system doesn't say. */
  readonly began: string | undefined;
}

/**
 * Fields of /proc/PID/stat behind the name: the first is the state, the twentieth when the process
 * began.
 */
const [STATE, BEGAN] = [0, 19];
const ENDED = new Set(['Z', 'X']);

/** What is known of a process now. */
export function describeProcess(pid: number): RunningProcess {
  return { pid, began: statOf(pid)?.[BEGAN] };
}

/** Whether it still runs: one that nobody has buried yet doesn't. */
export function isRunning({ pid, began }: RunningProcess): boolean {
  if (!exists(pid)) return false;
  const stat = statOf(pid);
  if (stat === undefined) return true;
  return !ENDED.has(stat[STATE] ?? '') && (began === undefined || stat[BEGAN] === began);
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It may belong to somebody else, and then it exists.
    return errnoOf(error) === 'EPERM';
  }
}

function statOf(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The name before may hold blanks and brackets.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
