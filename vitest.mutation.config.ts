import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The unit tests beside what Stryker mutates: they alone must notice every change of behaviour. */
export default defineConfig({
  test: {
    ...base.test,
    include: [
      'packages/core/src/{entries,mask,plan,text}/*.test.ts',
      'packages/core/src/lending/journal-seal.test.ts',
      'packages/core/src/vault/{envelope,answer,members}.test.ts',
    ],
  },
});
