import { describe, expect, it } from 'vitest';
import { parseEnvFile, parseFileCommands } from './file-commands.ts';

describe('a command file', () => {
  it.each([
    ['NAME=value', 'A=1\n', [['A', '1']]],
    ['a last line without a line end', 'A=1', [['A', '1']]],
    ['a value with = and <<', 'A=b=c<<d\n', [['A', 'b=c<<d']]],
    ['an empty value', 'A=\n', [['A', '']]],
    ['an empty name before =', '=x\n', [['', 'x']]],
    ['a heredoc', 'A<<E\none\ntwo\nE\n', [['A', 'one\ntwo']]],
    ['a heredoc whose last line has no end', 'A<<E\none\nE', [['A', 'one']]],
    ['an empty heredoc', 'A<<E\nE\n', [['A', '']]],
    ['a heredoc of one empty line', 'A<<E\n\nE\n', [['A', '']]],
    ['a heredoc that ends in a line break', 'A<<E\none\n\nE\n', [['A', 'one\n']]],
    ['a heredoc with CRLF inside', 'A<<E\none\r\ntwo\r\nE\n', [['A', 'one\r\ntwo\r']]],
    ['a delimiter with =', 'A<<E=F\none\nE=F\n', [['A', 'one']]],
    [
      'blank lines between pairs',
      '\nA=1\n\nB=2\n',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['a byte-order mark', '\uFEFFA=1\n', [['A', '1']]],
    [
      'any name at all',
      'a b.c-d=1\n__proto__=2\n',
      [
        ['a b.c-d', '1'],
        ['__proto__', '2'],
      ],
    ],
    [
      'a line break in a name, silently',
      'A=1\nB<<E\nvalue\nE\n',
      [
        ['A', '1'],
        ['B', 'value'],
      ],
    ],
  ])('takes %s', (_what, text, pairs) => {
    expect(parseFileCommands(text)).toEqual({ pairs, errors: [] });
  });

  it.each([
    ['a line of neither form', 'A=1\nsecret\nB=2\n', [['A', '1']], "Invalid format 'secret'"],
    ['an empty name before <<', '<<E\nx\nE\n', [], /Name must not be empty/],
    ['an empty delimiter', 'A<<\nx\n', [], /delimiter must not be empty/],
    ['a missing delimiter', 'A=1\nB<<E\nx\n', [['A', '1']], /delimiter not found 'E'/],
    ['a delimiter glued to the value', 'A<<E\nxE', [], /missing new line/],
    ['a comment', '# A=1\nx', [['# A', '1']], "Invalid format 'x'"],
  ])('fails on %s and keeps what came before', (_what, text, pairs, error) => {
    const parsed = parseFileCommands(text);
    expect(parsed.pairs).toEqual(pairs);
    expect(parsed.errors).toEqual([
      typeof error === 'string' ? error : expect.stringMatching(error),
    ]);
  });

  it('ends lines at CRLF on Windows', () => {
    const text = 'A=1\r\nB<<E\r\none\r\ntwo\r\nE\r\n';
    expect(parseFileCommands(text, 'crlf').pairs).toEqual([
      ['A', '1'],
      ['B', 'one\r\ntwo'],
    ]);
  });

  it("keeps the CR on Linux, so a line that ends in CRLF isn't a delimiter", () => {
    expect(parseFileCommands('B<<E\none\nE\r\n').errors).toHaveLength(1);
  });
});

describe('GITHUB_ENV', () => {
  it.each(['NODE_OPTIONS', 'node_options'])('refuses %s and takes the rest', (name) => {
    const parsed = parseEnvFile(`A=1\n${name}=--inspect\nB=2\n`);
    expect(parsed.pairs).toEqual([
      ['A', '1'],
      ['B', '2'],
    ]);
    expect(parsed).toMatchObject({ refused: [name], errors: [] });
  });

  it.each(['PATH', 'LD_PRELOAD', 'BASH_ENV', 'GITHUB_SHA'])('takes %s', (name) => {
    expect(parseEnvFile(`${name}=x\n`)).toEqual({ pairs: [[name, 'x']], refused: [], errors: [] });
  });
});
