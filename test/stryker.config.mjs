// Mutation testing of the modules that secrecy and meaning depend on: what is masked, how names,
// `secrets` and answers are read, what is found for an entry, and what the vault is sent.
// `npm run mutation -- --mutate packages/core/src/text/json.ts` looks at one of them.
import { matching } from './globs.mjs';

const MODULES = [
  'mask/mask',
  'mask/mask-*',
  'mask/credential-masks',
  'text/near-miss',
  'text/printable',
  'text/vault-echo',
  'text/json',
  'text/json-cursor',
  'entries/*',
  'plan/names',
  'plan/refused-names',
  'plan/placement',
  'plan/collisions',
  'plan/refusals',
  'plan/file-path',
  'plan/windows-names',
  'load/find',
  'load/missing',
  'load/object-index',
  'load/verdict',
  'load/read-match',
  'load/transform',
  'load/value',
  'lending/journal-seal',
  'vault/answers/answer',
  'vault/answers/envelope',
  'vault/answers/gateway-refusal',
  'vault/answers/refusal',
  'vault/answers/vault-words',
  'vault/answers/members',
  'vault/caller',
  'vault/login/*',
];

export default {
  mutate: matching(MODULES.map((name) => `packages/core/src/${name}.ts`)).concat('!**/*.test.ts'),
  testRunner: 'vitest',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Constants take nearly half of the time. They are patterns and lists of names, so it is well
  // spent.
  warnings: { slow: false },
  reporters: ['progress-append-only', 'clear-text', 'html'],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation.html' },
  thresholds: { high: 98, low: 97, break: 97 },
  // These tests read none of them, and other builds may be writing them.
  ignorePatterns: ['.turbo', 'dist', 'lib', 'reports'],
};
