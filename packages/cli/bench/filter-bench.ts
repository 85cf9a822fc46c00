import { performance } from 'node:perf_hooks';
import { LogFilter, prepareSearch } from '../src/filter/log-filter.ts';
import { bareTable, walkTable } from './bare-walk.ts';
import { logText, masksOf } from './log-text.ts';

const MB = 1_000_000;
const CHUNK = 65_536;
const TEXT_BYTES = 32 * MB;

/** MB/s of one filter, and of a bare walk over the table of the same automaton. */
export interface FilterResult {
  readonly secrets: number;
  readonly masks: number;
  readonly buildMs: number;
  readonly filter: number;
  readonly bareWalk: number;
}

/** In this process, without a pipe. Others use the machine too, so the best round counts. */
export function benchFilter(secrets: number, rounds: number): FilterResult {
  const masks = masksOf(secrets);
  const text = logText(TEXT_BYTES, secrets);
  const started = performance.now();
  const search = prepareSearch(masks);
  const buildMs = performance.now() - started;
  const filter = new LogFilter(search);
  const filterMs = best(rounds, () => {
    for (let at = 0; at < text.length; at += CHUNK) filter.push(text.subarray(at, at + CHUNK));
    filter.finish();
  });
  const table = bareTable(masks);
  const bareMs = best(rounds, () => walkTable(table, text));
  const rate = (ms: number): number => text.length / ms / 1000;
  return { secrets, masks: masks.length, buildMs, filter: rate(filterMs), bareWalk: rate(bareMs) };
}

function best(rounds: number, work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
