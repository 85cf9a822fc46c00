import { buildAutomaton, type Automaton } from './automaton.ts';
import { buildSkipTable, slotOf, type SkipTable } from './skip-table.ts';

/** What replaces a secret. It is GitLab's own word, so that a log has only one. */
const MASKED = Buffer.from('[MASKED]');
const NOTHING: Uint8Array = new Uint8Array(0);

/** Masks, ready to be searched for. Any number of filters can share a search. */
export interface Search {
  readonly automaton: Automaton;
  readonly skip: SkipTable | undefined;
}

/** Prepares a search for `masks`. Leaves out empty ones. */
export function prepareSearch(masks: Iterable<Uint8Array>): Search {
  const patterns = [...masks].filter(({ length }) => length > 0);
  return { automaton: buildAutomaton(patterns), skip: buildSkipTable(patterns) };
}

/** A stretch of masked bytes: its first, and the one after its last. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * Replaces every mask in a stream of bytes, however the stream is cut, and passes on all else
 * unchanged. Masks that overlap or touch become one `[MASKED]`. It holds back only bytes that may
 * still become part of a mask.
 */
export class LogFilter {
  readonly #search: Search;
  /** Bytes that were searched and not passed on. Places below count from the first of them. */
  #held: Uint8Array = NOTHING;
  #state = 0;
  /** The masks in the held bytes, in order. They neither overlap nor touch. */
  #found: Stretch[] = [];
  /** Whether `[MASKED]` was already written for the first of them. */
  #announced = false;

  constructor(search: Search) {
    this.#search = search;
  }

  /** Takes the next bytes, and answers with what can be passed on. */
  push(chunk: Uint8Array): Uint8Array[] {
    const from = this.#held.length;
    const bytes = from === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    this.#walk(bytes, from);
    return this.#release(bytes, bytes.length - (this.#search.automaton.open[this.#state] ?? 0));
  }

  /** The stream has ended: answers with what was held back. */
  finish(): Uint8Array[] {
    const rest = this.#release(this.#held, this.#held.length);
    this.#state = 0;
    this.#found = [];
    this.#announced = false;
    return rest;
  }

  #walk(bytes: Uint8Array, from: number): void {
    const { automaton, skip } = this.#search;
    const { step, open, match } = automaton;
    let state = this.#state;
    // Where the search stopped skipping, because a mask may begin there.
    let candidate = from - (open[state] ?? 0);
    // All masks that end before this are known. Looking again would add them again, out of order.
    let known = from;
    for (let at = from; at < bytes.length;) {
      if (state === 0 && skip !== undefined) {
        at = nextCandidate(bytes, at, skip);
        candidate = at;
      }
      while (at < bytes.length) {
        state = step(state, bytes[at] ?? 0);
        at += 1;
        const length = match[state] ?? 0;
        if (length > 0 && at > known) this.#add(at - length, at);
        const remembered = open[state] ?? 0;
        if (
          skip !== undefined &&
          at - candidate >= 2 * remembered &&
          at + skip.window <= bytes.length
        ) {
          // No mask began at the candidate. Skipping again from what the state remembers is quicker
          // than going on. It must remember less than was passed: otherwise a long mask of one
          // letter would keep this busy for ever.
          known = Math.max(known, at);
          at -= remembered;
          state = 0;
          break;
        }
      }
    }
    this.#state = state;
  }

  #add(start: number, end: number): void {
    const stretch = { start, end };
    for (let last = this.#found.at(-1); last !== undefined && last.end >= start;) {
      stretch.start = Math.min(stretch.start, last.start);
      stretch.end = Math.max(stretch.end, last.end);
      this.#found.pop();
      last = this.#found.at(-1);
    }
    this.#found.push(stretch);
  }

  /** Passes on everything before `upTo`: no mask that is found later begins before it. */
  #release(bytes: Uint8Array, upTo: number): Uint8Array[] {
    const out: Uint8Array[] = [];
    let at = 0;
    let done = 0;
    for (const { start, end } of this.#found) {
      if (start >= upTo) break;
      if (start > at) out.push(bytes.subarray(at, start));
      if (done > 0 || !this.#announced) out.push(MASKED);
      at = end;
      done += 1;
    }
    if (upTo > at) out.push(bytes.subarray(at, upTo));
    // A later mask that touches the last one becomes part of it.
    const open = done > 0 && at >= upTo;
    const rest = this.#found.slice(open ? done - 1 : done);
    if (done > 0) this.#announced = open;
    this.#found = rest.map(({ start, end }) => ({
      start: Math.max(0, start - upTo),
      end: end - upTo,
    }));
    this.#held = Buffer.from(bytes.subarray(upTo));
    return out;
  }
}

/** The first place from `from` where a mask may begin, or where too few bytes are left to tell. */
function nextCandidate(bytes: Uint8Array, from: number, skip: SkipTable): number {
  const { window, shift, distances } = skip;
  const last = bytes.length - window;
  let at = from;
  while (at <= last) {
    const end = at + window;
    const slot = slotOf(bytes[end - 3]!, bytes[end - 2]!, bytes[end - 1]!, shift);
    const distance = distances[slot]!;
    if (distance === 0) return at;
    at += distance;
  }
  return Math.max(from, Math.min(at, bytes.length));
}
