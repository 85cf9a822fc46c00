import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import tls from 'node:tls';
import type { Host } from '@senhasegura-action/core';

/** What core needs from Node, completed by what only the adapter knows. */
export function createNodeHost(
  own: Omit<Host, 'now' | 'randomHex' | 'random' | 'delay' | 'windows' | 'readSystemRoots'>,
): Host {
  return {
    now: Date.now,
    randomHex: (bytes) => randomBytes(bytes).toString('hex'),
    random: Math.random,
    windows: process.platform === 'win32',
    readSystemRoots: systemRootsOf(tls),
    delay: async (ms, cancel) => delay(ms, undefined, { signal: cancel }),
    ...own,
  };
}

/** The authorities of `node:tls`; the second is in Node 22.15 and newer. */
interface SystemRoots {
  readonly rootCertificates: readonly string[];
  readonly getCACertificates?: (type: 'system') => string[];
}

/** How to read what the system trusts; undefined where this Node can't. */
export function systemRootsOf({ getCACertificates }: SystemRoots): (() => string[]) | undefined {
  return getCACertificates && (() => getCACertificates('system'));
}
