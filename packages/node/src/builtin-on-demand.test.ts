import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { builtinOnDemand } from './builtin-on-demand.ts';

it('loads a module of Node', () => {
  expect(builtinOnDemand('node:timers/promises').setTimeout).toBe(setTimeout);
});

it('loads it through the main module in an older Node', () => {
  const mainModule = { require: (name: string) => ({ name }) } as NodeJS.Module;
  expect(builtinOnDemand('node:child_process', { mainModule })).toEqual({
    name: 'node:child_process',
  });
});
