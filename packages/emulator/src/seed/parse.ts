import { check, type Problem } from '../document/problem.ts';
import { checkReferences } from './references.ts';
import { SEED } from './schema.ts';
import type { Seed } from './seed.ts';

/**
 * The document isn't a seed. The message lists every problem with its path, and quotes no value.
 */
export class SeedError extends Error {
  readonly problems: readonly Problem[];

  /** @param source - The file, or how else the document came. */
  constructor(source: string, problems: readonly Problem[]) {
    const lines = problems.map(
      ({ path, message }) => `  ${path === '' ? '(document)' : path}: ${message}`,
    );
    super(`The seed ${source} cannot be used:\n${lines.join('\n')}`);
    this.name = 'SeedError';
    this.problems = problems;
  }
}

/**
 * Checks an untrusted document completely before anything is built from it.
 *
 * @param source - For the message of an error.
 * @throws {@link SeedError} with every problem of the shape, or else every reference that leads
 *   nowhere.
 */
export function parseSeed(document: unknown, source = 'given in code'): Seed {
  const checked = check(SEED, document);
  if (!checked.ok) throw new SeedError(source, checked.problems);
  const problems = checkReferences(checked.value);
  if (problems.length > 0) throw new SeedError(source, problems);
  return checked.value;
}
