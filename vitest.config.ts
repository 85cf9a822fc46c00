import { defineConfig } from 'vitest/config';
import { matching } from './test/globs.mjs';

const inStryker = process.env['STRYKER_MUTATOR_WORKER'] !== undefined;

export default defineConfig({
  test: {
    // What `vitest run` takes; `--project proof` takes another one.
    project: [inStryker ? 'mutation' : 'unit'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/lib/**', '**/.stryker-tmp/**'],
    // The shipped bundles are child processes: a slow machine may need this long for one of them.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: matching(['**/*.test.ts']),
        },
      },
      {
        // Packs archives, so that it needs the registries, root and busybox.
        extends: true,
        test: {
          name: 'archives',
          include: matching(['test/archives/*.case.ts']),
          globalSetup: './test/archives/install.ts',
          testTimeout: 120_000,
        },
      },
      {
        // The shipped bundles in the node.exe of Windows, which needs Wine: an installed one, or
        // apt and root.
        extends: true,
        test: {
          name: 'windows',
          include: matching(['test/windows/cases/*.case.ts']),
          globalSetup: './test/windows/install.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // All seven archives; those for other machines run in qemu-user and Wine.
        extends: true,
        test: {
          name: 'archives-proof',
          include: matching(['test/archives/*.case.ts', 'test/archives/*.proof.ts']),
          globalSetup: './test/archives/install.ts',
          env: { PROOF: 'full' },
          testTimeout: 300_000,
        },
      },
      {
        // What takes minutes: full matrices and corpora. `npm test` runs samples of the same files.
        extends: true,
        test: {
          name: 'proof',
          include: matching(['test/proof/**/*.test.ts', 'test/gitlab/wrappers.test.ts']),
          env: { PROOF: 'full' },
          testTimeout: 600_000,
        },
      },
      {
        // The unit tests of the modules that Stryker changes. They alone must notice every change
        // of behaviour.
        extends: true,
        test: {
          name: 'mutation',
          include: matching([
            ...['entries', 'mask', 'plan', 'text'].map(
              (room) => `packages/core/src/${room}/*.test.ts`,
            ),
            'packages/core/src/load/*.test.ts',
            'packages/core/src/lending/journal-seal.test.ts',
            ...['answers/*', 'login/*', 'caller', 'session'].map(
              (name) => `packages/core/src/vault/${name}.test.ts`,
            ),
          ]),
        },
      },
    ],
  },
});
