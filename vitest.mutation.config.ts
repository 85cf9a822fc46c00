import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The unit tests beside what Stryker mutates: they alone must notice every change of behaviour. */
export default defineConfig({
  test: {
    ...base.test,
    include: [
      'packages/core/src/{mask*,credential-masks,names,near-miss,secret-*,target}.test.ts',
      'packages/core/src/{json*,journal-seal,printable}.test.ts',
      'packages/core/src/vault/{envelope,answer,members}.test.ts',
    ],
  },
});
