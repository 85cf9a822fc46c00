const BYTES = 256;

/**
 * The trie of patterns of at least one byte. A state stands for a beginning of patterns; 0 is the
 * root. A state is opened when a search first comes to it, by one more pass of a radix sort from
 * the first byte on (MSD; Sedgewick and Wayne, Algorithms, §5.1). A log shows few beginnings of its
 * ten thousand masks, and to make the states of all took longer than to search the log.
 */
export class Trie {
  /** By state: its length in bytes; 0 if it was opened and no pattern goes on. */
  readonly open: Int32Array;
  /** By open state: its length in bytes where a pattern ends, otherwise 0. */
  readonly match: Int32Array;
  readonly parent: Int32Array;
  /** By state: the byte that leads to it from its parent. */
  readonly label: Uint8Array;

  readonly #patterns: readonly Uint8Array[];
  /** The numbers of the patterns, sorted as far as states are open. */
  readonly #order: Int32Array;
  /**
   * By state: where its patterns begin and end in that order. Once it is open: its first and its
   * last child, which have neighbouring numbers in the order of their bytes; the root for none.
   */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
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
    this.#from = new Int32Array(most);
    this.#to = new Int32Array(most);
    this.#to[0] = patterns.length;
    this.openState(0);
  }

  /** The state that an open state and a byte lead to, 0 where no pattern goes on with it. */
  child(state: number, byte: number): number {
    let low = this.#from[state]!;
    // Most states have one child, or none: then this is the root, and so is the answer.
    if (this.label[low] === byte) return low;
    let high = this.#to[state]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.label[middle]! < byte) low = middle + 1;
      else high = middle;
    }
    return low === high && this.label[low] === byte ? low : 0;
  }

  /** Makes the children of a state. This is done once. */
  openState(state: number): void {
    const from = this.#from[state]!;
    const to = this.#to[state]!;
    const depth = this.open[state]!;
    const first = this.#states;
    const ended = to - from === 1 ? this.#follow(state, from) : this.#divide(state, from, to);
    const goesOn = ended < to - from;
    if (ended > 0) this.match[state] = depth;
    if (!goesOn) this.open[state] = 0;
    this.#from[state] = goesOn ? first : 0;
    this.#to[state] = goesOn ? this.#states - 1 : 0;
  }

  /** Opens a state of one pattern, as most are; answers how many end there. */
  #follow(state: number, from: number): number {
    const byte = this.#patterns[this.#order[from]!]![this.open[state]!];
    if (byte === undefined) return 1;
    this.#add(state, byte, from, from + 1);
    return 0;
  }

  /** Opens a state of several patterns; answers how many end there. They come first. */
  #divide(state: number, from: number, to: number): number {
    const depth = this.open[state]!;
    const places = this.#places.fill(0);
    const numbers = this.#order.slice(from, to);
    const keyOf = (number: number): number => (this.#patterns[number]![depth] ?? -1) + 1;
    for (const number of numbers) places[keyOf(number)]! += 1;
    const ended = places[0]!;
    let at = from;
    for (let key = 0; key <= BYTES; key += 1) {
      const count = places[key]!;
      if (count > 0 && key > 0) this.#add(state, key - 1, at, at + count);
      places[key] = at;
      at += count;
    }
    for (const number of numbers) this.#order[places[keyOf(number)]!++] = number;
    return ended;
  }

  #add(parent: number, label: number, from: number, to: number): void {
    const state = this.#states++;
    this.parent[state] = parent;
    this.label[state] = label;
    this.open[state] = this.open[parent]! + 1;
    this.#from[state] = from;
    this.#to[state] = to;
  }
}
