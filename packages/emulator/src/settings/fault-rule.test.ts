import { describe, expect, it } from 'vitest';
import { parseFaultText } from './fault-rule.ts';

describe('a rule on the command line', () => {
  it.each([
    [
      'status=503,fault=status,on=GET dapp/application,nth=1',
      [],
      { fault: 'status', status: 503, nth: 1 },
    ],
    ['html', [], { fault: 'html' }],
    ['fault=melt', ['fault'], {}],
    ['nth=1', ['fault'], {}],
    ['fault=status,often=3', ['often'], {}],
    ['fault=reset,probability=2', ['probability'], {}],
    ['fault=delay,milliseconds=soon', ['milliseconds'], {}],
  ])('%s', (text, wrong, expected) => {
    const parsed = parseFaultText(text);
    if (parsed.ok) expect([wrong, parsed.value]).toMatchObject([[], expected]);
    else expect(parsed.problems.map(({ path }) => path)).toEqual(wrong);
  });
});
