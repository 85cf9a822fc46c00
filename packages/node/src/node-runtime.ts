import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Host } from '@senhasegura-action/core';

/** What core needs from Node, completed by what only the adapter knows. */
export function createNodeHost(
  own: Omit<Host, 'now' | 'randomHex' | 'random' | 'delay' | 'windows'>,
): Host {
  return {
    now: Date.now,
    randomHex: (bytes) => randomBytes(bytes).toString('hex'),
    random: Math.random,
    windows: process.platform === 'win32',
    delay: async (ms, cancel) => delay(ms, undefined, { signal: cancel }),
    ...own,
  };
}
