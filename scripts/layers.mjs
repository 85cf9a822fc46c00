// Says which file may import which. `npm run layers`, which is part of `npm run lint`, checks it
// with dependency-cruiser.
import { join } from 'node:path';

/** The rooms of core, from the bottom up: each imports from those before it alone. */
const ROOMS = [
  'model',
  'text',
  // Speaks with the vault, and knows nothing of what a job asks for.
  'vault',
  'platform',
  'entries',
  'inputs',
  'mask',
  'plan',
  'connection',
  'lending',
  'load',
  'register',
  // The facts of each platform, which core is handed and never asks for.
  'platforms',
];

const core = (path) => `^packages/core/src/${path}`;
const TESTS = String.raw`\.test\.ts$|/test-support/|-fixture\.ts$`;

const layers = ROOMS.map((room, index) => ({
  name: `core-${room}`,
  comment: `${room} imports from ${ROOMS.slice(0, index).join(', ') || 'no other room'} alone.`,
  severity: 'error',
  from: { path: core(`${room}/`), pathNot: TESTS },
  // The files outside the rooms are the tables of contents, and import from every room.
  to: {
    path: [
      core(String.raw`[^/]+\.ts$`),
      ...ROOMS.slice(index + 1).map((above) => core(`${above}/`)),
    ],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Files that import each other, types included, can only be understood together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unknown-room',
      comment: 'Give a new room its place among the ROOMS of scripts/layers.mjs.',
      severity: 'error',
      from: { path: '^(packages|actions|azure-tasks)/' },
      to: { path: core(`(?!(?:${ROOMS.join('|')})/)[^/]+/`) },
    },
    {
      name: 'models-apart',
      comment: 'A model of a runner, or a scan, that knows the product is blind where it is.',
      severity: 'error',
      from: { path: '^test/support/(azure|github|maskers|scans)/' },
      to: { path: '^(packages|actions|azure-tasks)/' },
    },
    ...layers,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(import.meta.dirname, '../tsconfig.base.json') },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`(^|/)(dist|lib|node_modules|\.stryker-tmp)/` },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node'] },
  },
};
