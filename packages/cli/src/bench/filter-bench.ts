import { performance } from 'node:perf_hooks';
import { LogFilter, prepareSearch } from '../filter/log-filter.ts';
import { logText, masksOf } from './log-text.ts';
import { bareTable, walkTable } from './bare-walk.ts';

const MB = 1_000_000;
const CHUNK = 65_536;

function best(rounds: number, work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

export function benchFilter(secrets: number, rounds = 5) {
  const masks = masksOf(secrets);
  const start = performance.now();
  const search = prepareSearch(masks);
  const buildMs = performance.now() - start;
  const text = logText(32 * MB, secrets);
  const filter = new LogFilter(search);
  let out = 0;
  const ms = best(rounds, () => {
    for (let at = 0; at < text.length; at += CHUNK) {
      for (const part of filter.push(text.subarray(at, at + CHUNK))) out += part.length;
    }
    filter.finish();
  });
  const table = bareTable(masks);
  const bareMs = table === undefined ? undefined : best(rounds, () => walkTable(table, text));
  return {
    secrets,
    masks: masks.length,
    buildMs,
    mbps: text.length / ms / 1000,
    bare: bareMs && text.length / bareMs / 1000,
    out,
  };
}
