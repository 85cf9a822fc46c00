import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { userAgent } from './user-agent.ts';

it.each([
  ['7001', '(github; run 7001)'],
  ['1234-a.b', '(github; run 1234-a.b)'],
  [undefined, '(github)'],
  ['', '(github)'],
  ['7001\r\nx-evil: 1', '(github)'],
  ['a b', '(github)'],
  ['1'.repeat(65), '(github)'],
])('names the run %j as %s', (run, job) => {
  expect(userAgent('github', run)).toBe(`senhasegura-action/${packageJson.version} ${job}`);
});
