import type { Placement } from '../src/model/secret.ts';

/** A variable. */
export const ENV = { kind: 'env', name: 'A' } as const satisfies Placement;

/** A secret file, and the variable with its path. */
export const FILE: Placement = {
  kind: 'file',
  path: 'a',
  mode: 0o600,
  pathName: 'A',
  pathKinds: ['env'],
  keep: false,
};
