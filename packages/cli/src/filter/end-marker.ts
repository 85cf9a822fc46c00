const NOTHING: Uint8Array = new Uint8Array(0);

/** What a reader may see of a stream that ends at a marker. */
export interface Reading {
  readonly bytes: Uint8Array;
  readonly ended: boolean;
  /** What followed the marker in the same piece. */
  readonly after: Uint8Array;
}

/**
 * Finds the end of a stream. Processes that outlive the job may keep it open, so a marker ends it.
 * Everything before the marker is passed on. Bytes that may begin the marker are held back.
 */
export class EndMarker {
  readonly #marker: Buffer;
  #held: Uint8Array = NOTHING;

  /** @param marker - Its first byte appears in it once, so that it can begin at one place only. */
  constructor(marker: Uint8Array) {
    this.#marker = Buffer.from(marker);
  }

  read(chunk: Uint8Array): Reading {
    const bytes =
      this.#held.length === 0
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
        : Buffer.concat([this.#held, chunk]);
    const end = bytes.indexOf(this.#marker);
    if (end >= 0) {
      this.#held = NOTHING;
      const after = bytes.subarray(end + this.#marker.length);
      return { bytes: bytes.subarray(0, end), ended: true, after };
    }
    const keep = this.#beginningIn(bytes);
    this.#held = Buffer.from(bytes.subarray(bytes.length - keep));
    return { bytes: bytes.subarray(0, bytes.length - keep), ended: false, after: NOTHING };
  }

  /** The stream ended without the marker. */
  rest(): Uint8Array {
    return this.#held;
  }

  #beginningIn(bytes: Buffer): number {
    const at = bytes.lastIndexOf(this.#marker[0] ?? 0);
    const length = bytes.length - at;
    const possible = at >= 0 && length < this.#marker.length;
    return possible && bytes.subarray(at).equals(this.#marker.subarray(0, length)) ? length : 0;
  }
}
