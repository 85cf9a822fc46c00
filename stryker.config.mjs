// Mutation testing of the modules on which secrecy and meaning hang: what is masked, how names, `secrets` and answers are
// read. `npx stryker run --mutate packages/core/src/text/json.ts` looks at one of them.
const MODULES = [
  'mask/{mask,mask-*,credential-masks}',
  'text/{near-miss,printable,json}',
  'entries/{secret-line,secret-ref,secret-options,json-path}',
  'plan/{names,target}',
  'lending/journal-seal',
  'vault/{answer,envelope,members}',
];

export default {
  mutate: MODULES.map((name) => `packages/core/src/${name}.ts`).concat('!**/*.test.ts'),
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Nearly half of the time goes into constants. They are patterns and lists of names, so it is well spent.
  warnings: { slow: false },
  reporters: ['progress-append-only', 'clear-text', 'html'],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation.html' },
  thresholds: { high: 95, low: 90, break: 90 },
  // No test of these modules looks at them, and other builds may be writing them.
  ignorePatterns: ['.turbo', 'dist', 'lib', 'reports'],
};
