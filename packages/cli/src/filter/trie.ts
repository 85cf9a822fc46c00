const BYTES = 256;

/**
 * The trie of patterns of at least one byte. A state stands for a beginning of patterns; 0 is the
 * root. A state is opened when a search first comes to it, by one more pass of a radix sort from
 * the first byte on (MSD; Sedgewick and Wayne, Algorithms, §5.1). A log shows few beginnings of its
 * ten thousand masks, and to make the states of all took longer than to search the log.
 */
export class Trie {
  /** By open state: its length in bytes where a pattern goes on, otherwise 0. */
  readonly open: Int32Array;
  /** By open state: its length in bytes where a pattern ends, otherwise 0. */
  readonly match: Int32Array;
  readonly parent: Int32Array;
  /** By state: the byte that leads to it from its parent. */
  readonly label: Uint8Array;

  readonly #patterns: readonly Uint8Array[];
  /** The numbers of the patterns, sorted as far as states are open. */
  readonly #order: Int32Array;
  /** By state: where its patterns begin in that order, and where they end. */
  readonly #first: Int32Array;
  readonly #after: Int32Array;
  readonly #depth: Int32Array;
  /** By open state: its children, which follow each other, sorted by label; the root for none. */
  readonly #eldest: Int32Array;
  readonly #youngest: Int32Array;
  #states = 1;
  /** By byte plus one: how many patterns go on with it, then where the next of them belongs. */
  readonly #places = new Int32Array(BYTES + 1);

  constructor(patterns: readonly Uint8Array[]) {
    // The system hands out memory when it is first used, so room for all states costs nothing.
    const most = patterns.reduce((sum, { length }) => sum + length, 1);
    this.#patterns = patterns;
    this.#order = Int32Array.from(patterns.keys());
    this.open = new Int32Array(most);
    this.match = new Int32Array(most);
    this.parent = new Int32Array(most);
    this.label = new Uint8Array(most);
    this.#first = new Int32Array(most);
    this.#after = new Int32Array(most);
    this.#depth = new Int32Array(most);
    this.#eldest = new Int32Array(most);
    this.#youngest = new Int32Array(most);
    this.#after[0] = patterns.length;
    this.openState(0);
  }

  /** The state that an open state and a byte lead to, 0 where no pattern goes on with it. */
  child(state: number, byte: number): number {
    let low = this.#eldest[state]!;
    // Most states have one child, or none: then this is the root, and so is the answer.
    if (this.label[low] === byte) return low;
    let high = this.#youngest[state]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.label[middle]! < byte) low = middle + 1;
      else high = middle;
    }
    return low === high && this.label[low] === byte ? low : 0;
  }

  /** Makes the children of a state. */
  openState(state: number): void {
    const first = this.#first[state]!;
    const after = this.#after[state]!;
    const depth = this.#depth[state]!;
    const eldest = this.#states;
    const ended = after - first === 1 ? this.#follow(state) : this.#divide(state);
    if (ended > 0) this.match[state] = depth;
    if (ended === after - first) return;
    this.open[state] = depth;
    this.#eldest[state] = eldest;
    this.#youngest[state] = this.#states - 1;
  }

  /** Opens a state of one pattern, as most are; answers how many end there. */
  #follow(state: number): number {
    const at = this.#first[state]!;
    const byte = this.#patterns[this.#order[at]!]![this.#depth[state]!];
    if (byte === undefined) return 1;
    this.#add(state, byte, at, at + 1);
    return 0;
  }

  /** Opens a state of several patterns; answers how many end there. They come first. */
  #divide(state: number): number {
    const depth = this.#depth[state]!;
    const places = this.#places.fill(0);
    const numbers = this.#order.slice(this.#first[state], this.#after[state]);
    const keyOf = (number: number): number => (this.#patterns[number]![depth] ?? -1) + 1;
    for (const number of numbers) places[keyOf(number)]! += 1;
    const ended = places[0]!;
    let at = this.#first[state]!;
    for (let key = 0; key <= BYTES; key += 1) {
      const count = places[key]!;
      if (count > 0 && key > 0) this.#add(state, key - 1, at, at + count);
      places[key] = at;
      at += count;
    }
    for (const number of numbers) this.#order[places[keyOf(number)]!++] = number;
    return ended;
  }

  #add(parent: number, label: number, first: number, after: number): void {
    const state = this.#states++;
    this.parent[state] = parent;
    this.label[state] = label;
    this.#depth[state] = this.#depth[parent]! + 1;
    this.#first[state] = first;
    this.#after[state] = after;
  }
}
