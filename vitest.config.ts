import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,actions,azure-tasks,test}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/lib/**'],
    // The shipped bundles are child processes: a slow machine may need this long for one of them.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
