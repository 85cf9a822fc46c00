import { expect, it } from 'vitest';
import { totp } from './totp.ts';

// The test values of RFC 6238 appendix B, cut to six digits.
it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('the code at %i seconds is %s', (seconds, code) => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(totp(secret, seconds * 1000)).toBe(code);
});
