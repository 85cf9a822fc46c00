import { describe, expect, it } from 'vitest';
import { EndMarker } from './end-marker.ts';

function read(chunks: readonly string[]) {
  const marker = new EndMarker(Buffer.from('\x04end'));
  const seen = chunks.map((chunk) => {
    const { bytes, ended } = marker.read(Buffer.from(chunk));
    return `${Buffer.from(bytes).toString()}${ended ? '|' : ''}`;
  });
  return { seen, rest: Buffer.from(marker.rest()).toString() };
}

describe('EndMarker', () => {
  it.each<[string[], string[], string]>([
    [['a\x04endb'], ['a|'], ''],
    [['a\x04e', 'nd'], ['a', '|'], ''],
    [['a\x04', 'x'], ['a', '\x04x'], ''],
    [['a\x04', '\x04end'], ['a', '\x04|'], ''],
    [['a\x04en'], ['a'], '\x04en'],
    [['a', 'b'], ['a', 'b'], ''],
  ])('reads %j', (chunks, seen, rest) => {
    expect(read(chunks)).toEqual({ seen, rest });
  });
});
