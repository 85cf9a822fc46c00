/** Whether a proof runs all of its cases, as `npm run proof` does, and not a sample. */
export const full = process.env['PROOF'] === 'full';

/** Each `nth` case, or all of them in a full proof. */
export function some<T>(cases: readonly T[], nth: number): readonly T[] {
  return cases.filter((_, index) => full || index % nth === 0);
}
