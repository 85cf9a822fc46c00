import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** What takes minutes: full matrices and corpora. `npm test` runs samples of the same files. */
export default defineConfig({
  test: {
    ...base.test,
    include: ['test/proof/**/*.test.ts', 'test/gitlab/wrappers.test.ts'],
    env: { PROOF: 'full' },
    testTimeout: 600_000,
  },
});
