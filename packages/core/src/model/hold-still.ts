/**
 * Holds this thread still, so that nothing else runs meanwhile.
 *
 * @param ms - How long, in milliseconds.
 */
export function holdStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
