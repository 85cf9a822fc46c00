import { readSync } from 'node:fs';
import { errnoOf } from '@senhasegura-action/core';
import { untilReady, writeFully } from '@senhasegura-action/node';
import type { EndMarker } from './end-marker.ts';
import { LogFilter, type Search } from './log-filter.ts';

const CHUNK_BYTES = 65_536;
const [STDIN, STDOUT] = [0, 1];

/** The marker of a stream, and what happens when it comes. */
export interface End {
  readonly marker: EndMarker;
  /** Says that everything before the marker is out; undefined when the stream ends there. */
  readonly answer: (() => void) | undefined;
}

/**
 * Copies stdin to stdout with every mask replaced. Reads and writes block.
 *
 * @param prepare - Asked when there is something to search.
 */
export function copyMasked(prepare: () => Search, end: End | undefined): void {
  let awaited = end;
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let length = readInput(chunk);
  if (length === 0) {
    awaited?.answer?.();
    return;
  }
  const search = prepare();
  let filter = new LogFilter(search);
  for (; length > 0; length = readInput(chunk)) {
    const bytes = chunk.subarray(0, length);
    if (awaited === undefined) {
      pass(filter.push(bytes));
      continue;
    }
    const reading = awaited.marker.read(bytes);
    pass(filter.push(reading.bytes));
    if (!reading.ended) continue;
    pass(filter.finish());
    if (awaited.answer === undefined) return;
    // Whoever wrote the marker ends now; processes that it left may still write.
    awaited.answer();
    awaited = undefined;
    filter = new LogFilter(search);
    pass(filter.push(reading.after));
  }
  if (awaited !== undefined) pass(filter.push(awaited.marker.rest()));
  pass(filter.finish());
  awaited?.answer?.();
}

/** How many bytes came; 0 at the end. */
function readInput(chunk: Uint8Array): number {
  try {
    return untilReady(() => readSync(STDIN, chunk));
  } catch (error) {
    // Windows reports the end of a pipe as an error.
    if (errnoOf(error) === 'EOF') return 0;
    throw error;
  }
}

/** Memory for one write. It is used again: new memory for each costs more than the search. */
let joined = Buffer.allocUnsafeSlow(2 * CHUNK_BYTES);

function pass(parts: readonly Uint8Array[]): void {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length === 0) return;
  if (length > joined.length) joined = Buffer.allocUnsafeSlow(2 * length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  writeFully(STDOUT, joined.subarray(0, length));
}
