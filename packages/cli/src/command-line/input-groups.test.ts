import { INPUTS, type InputDefinition } from '@senhasegura-action/core';
import { describe, expect, it } from 'vitest';
import { INPUT_GROUPS } from './input-groups.ts';

describe('the groups of inputs', () => {
  it('hold each input that people give once', () => {
    const inputs: readonly InputDefinition[] = INPUTS;
    const shown = inputs.filter(({ hidden }) => hidden !== true).map(({ name }) => name);
    const grouped: readonly string[] = INPUT_GROUPS.flatMap(({ names }) => names);
    expect([...grouped].sort()).toEqual([...shown].sort());
  });
});
