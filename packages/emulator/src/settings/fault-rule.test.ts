import { describe, expect, it } from 'vitest';

import type { Problem } from '../seed/fields.ts';
import { parseFaultText } from './rule.ts';

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
    const problems: Problem[] = [];
    const rule = parseFaultText(text, '', problems);
    expect(problems.map(({ path }) => path)).toEqual(wrong);
    if (wrong.length === 0) expect(rule).toMatchObject(expected);
  });
});
