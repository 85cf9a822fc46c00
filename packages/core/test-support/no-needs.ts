import type { Needs } from '../src/plan/needs.ts';

/** The needs of a plan that asks for nothing. */
export const NO_NEEDS: Needs = {
  secrets: undefined,
  provisioned: false,
  pamCredentials: [],
  pamKeys: [],
  pamInfos: [],
  certificates: [],
  safeItems: [],
};
