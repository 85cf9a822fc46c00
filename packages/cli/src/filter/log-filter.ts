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
  /** Bytes that were searched and not passed on: the last ones before the next chunk. */
  #held: Uint8Array = NOTHING;
  #state = 0;
  /**
   * The masks that aren't passed on yet, in order. They neither overlap nor touch. Places count
   * from the first byte of a chunk, so those of held bytes are negative.
   */
  #found: Stretch[] = [];
  /** Whether `[MASKED]` was already written for the first of them. */
  #announced = false;

  constructor(search: Search) {
    this.#search = search;
  }

  /** Takes the next bytes, and answers with what can be passed on. */
  push(chunk: Uint8Array): Uint8Array[] {
    this.#walk(chunk);
    return this.#release(chunk, chunk.length - this.#search.automaton.open[this.#state]!);
  }

  /** The stream has ended: answers with what was held back. */
  finish(): Uint8Array[] {
    const rest = this.#release(NOTHING, 0);
    this.#state = 0;
    this.#found = [];
    this.#announced = false;
    return rest;
  }

  #walk(chunk: Uint8Array): void {
    const { automaton, skip } = this.#search;
    const { step, open, match } = automaton;
    let state = this.#state;
    // Where the search stopped skipping, because a mask may begin there.
    let candidate = -open[state]!;
    // All masks that end before this are known. Looking again would add them again, out of order.
    let known = 0;
    for (let at = 0; at < chunk.length;) {
      if (state === 0 && skip !== undefined) {
        at = nextCandidate(chunk, at, skip);
        candidate = at;
      }
      while (at < chunk.length) {
        state = step(state, chunk[at]!);
        at += 1;
        const length = match[state]!;
        if (length > 0 && at > known) this.#add(at - length, at);
        const remembered = open[state]!;
        if (
          skip !== undefined &&
          at - candidate >= 2 * remembered &&
          at >= remembered &&
          at + skip.window <= chunk.length
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
  #release(chunk: Uint8Array, upTo: number): Uint8Array[] {
    const out: Uint8Array[] = [];
    let at = -this.#held.length;
    let done = 0;
    for (const { start, end } of this.#found) {
      if (start >= upTo) break;
      this.#copy(chunk, at, start, out);
      if (done > 0 || !this.#announced) out.push(MASKED);
      at = end;
      done += 1;
    }
    this.#copy(chunk, at, upTo, out);
    // A later mask that touches the last one becomes part of it.
    const open = done > 0 && at >= upTo;
    const rest = this.#found.slice(open ? done - 1 : done);
    if (done > 0) this.#announced = open;
    this.#found = rest.map(({ start, end }) => ({
      start: Math.max(start, upTo) - chunk.length,
      end: end - chunk.length,
    }));
    const held: Uint8Array[] = [];
    this.#copy(chunk, upTo, chunk.length, held);
    // The chunk isn't ours to keep.
    this.#held = Buffer.concat(held);
    return out;
  }

  /** Adds the bytes between two places, of those that are held and then of the chunk. */
  #copy(chunk: Uint8Array, from: number, to: number, out: Uint8Array[]): void {
    const held = this.#held;
    if (from < Math.min(to, 0))
      out.push(held.subarray(held.length + from, held.length + Math.min(to, 0)));
    if (Math.max(from, 0) < to) out.push(chunk.subarray(Math.max(from, 0), to));
  }
}

/** The first place from `from` where a mask may begin, or where too few bytes are left to tell. */
function nextCandidate(bytes: Uint8Array, from: number, skip: SkipTable): number {
  const { window, farthest, shift, distances, beginnings } = skip;
  const last = bytes.length - window;
  let at = from;
  while (at <= last) {
    const end = at + window;
    const slot = slotOf(bytes[end - 3]!, bytes[end - 2]!, bytes[end - 1]!, shift);
    const distance = distances[slot]!;
    // Nearly always. The processor guesses this branch, and looks at the next place meanwhile; it
    // couldn't if the next place were calculated from the table.
    if (distance === farthest) at += farthest;
    else if (distance > 0) at += distance;
    else if (beginnings[slotOf(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, shift)] === 1) return at;
    else at += 1;
  }
  return Math.max(from, Math.min(at, bytes.length));
}
