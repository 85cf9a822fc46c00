import { expect, it } from 'vitest';
import { matching } from '../globs.mjs';

it('takes globs that match', () => {
  expect(matching(['test/README.md', 'test/contract/*.test.ts'])).toHaveLength(2);
});

it('refuses a glob that matches nothing, so that a moved test or module is missed', () => {
  expect(() => matching(['test/README.md', 'packages/core/src/gone/*.ts'])).toThrow(
    'These globs match no file: packages/core/src/gone/*.ts',
  );
});

// Nothing else that runs often reads its globs.
it('finds every module that is mutated', async () => {
  const { default: config } = (await import('../stryker.config.mjs')) as {
    default: { mutate: readonly string[] };
  };
  expect(config.mutate.length).toBeGreaterThan(10);
});
