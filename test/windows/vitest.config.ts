import { defineConfig } from 'vitest/config';

/** The shipped bundles in the `node.exe` of Windows. A file of its own, as no other run needs Wine. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['cases/*.case.ts'],
    globalSetup: './install.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
