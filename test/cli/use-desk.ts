import type { Seed } from '@senhasegura-action/emulator';
import { afterAll, beforeAll } from 'vitest';
import { openDesk, type Desk } from './senhasegura.ts';

/** One desk for all tests of a file, open while they run. */
export function useDesk(seed?: Seed): Omit<Desk, typeof Symbol.asyncDispose> {
  let opened: Desk | undefined;
  beforeAll(async () => {
    opened = await openDesk(seed);
  });
  afterAll(async () => opened?.[Symbol.asyncDispose]());
  const desk = (): Desk => {
    if (opened === undefined) throw new Error('The desk is open only while tests run.');
    return opened;
  };
  return {
    get folder() {
      return desk().folder;
    },
    get env() {
      return desk().env;
    },
    get vault() {
      return desk().vault;
    },
    start: (...args) => desk().start(...args),
    run: async (...args) => desk().run(...args),
  };
}
