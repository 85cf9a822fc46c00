import { randomBytes } from 'node:crypto';
import tls from 'node:tls';
import type { Runtime } from '@senhasegura-action/core';
import { builtinOnDemand } from './builtin-on-demand.ts';
import { protectDirectory } from './directory-protection.ts';

/** What core needs from Node, together with what only the adapter knows. */
export function createNodeRuntime(own: Omit<Runtime, keyof typeof FROM_NODE>): Runtime {
  return { ...FROM_NODE, ...own };
}

const windows = process.platform === 'win32';

const FROM_NODE = {
  now: Date.now,
  randomHex: (bytes: number) => randomBytes(bytes).toString('hex'),
  random: Math.random,
  windows,
  readSystemRoots: systemRootsOf(tls),
  // Few runs wait, so that the others don't load the module.
  delay: async (ms: number, cancel?: AbortSignal) =>
    builtinOnDemand('node:timers/promises').setTimeout(ms, undefined, { signal: cancel }),
  // On other systems the permission bits do that.
  protectDirectory: windows ? protectDirectory : undefined,
} satisfies Partial<Runtime>;

/** The authorities of `node:tls`; the second is in Node 22.15 and newer. */
interface SystemRoots {
  readonly rootCertificates: readonly string[];
  readonly getCACertificates?: (type: 'system') => string[];
}

/** How to read what the system trusts; undefined where this Node can't. */
export function systemRootsOf({ getCACertificates }: SystemRoots): (() => string[]) | undefined {
  return getCACertificates && (() => getCACertificates('system'));
}
