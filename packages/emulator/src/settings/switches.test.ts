import { describe, expect, it } from 'vitest';
import { parseSwitch } from './switches.ts';

describe('parsing a switch', () => {
  it.each([
    ['custody', 'exclusive', { change: { custody: 'exclusive' } }],
    ['oauth1', false, { change: { oauth1: 'off' } }],
    ['http.deleteEmpty', 204, { change: { 'http.deleteEmpty': '204' } }],
    ['token.lifetime', '2', { change: { 'token.lifetime': 2 } }],
    ['token.lifetime', '0', { problem: expect.stringContaining('whole seconds') as string }],
    ['custody', 'maybe', { problem: 'expected one of: track, exclusive' }],
    ['toString', 'x', { problem: expect.stringContaining("isn't a switch") as string }],
  ])('%s = %j', (name, value, expected) => expect(parseSwitch(name, value)).toEqual(expected));
});
