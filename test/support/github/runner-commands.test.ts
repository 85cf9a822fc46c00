import { describe, expect, it } from 'vitest';
import { outputLines, parseCommands, withoutMasks } from './runner-commands.ts';

const seen = (stdout: string): [string, string][] =>
  parseCommands(stdout).map(({ kind, data }) => [kind, data]);

describe('the commands in a step output', () => {
  it.each([
    ['a mask', '::add-mask::abc', 'mask', 'abc'],
    ['blanks in front', ' \t::add-mask::abc', 'mask', 'abc'],
    ['another case', '::Add-Mask::abc', 'mask', 'abc'],
    ['escaped line breaks and percent signs', '::add-mask::a%0Ab%0D%25', 'mask', 'a\nb\r%'],
    ['a percent sign unescaped last', '::add-mask::%250A', 'mask', '%0A'],
    ['colons in the data', '::warning::a::b', 'warning', 'a::b'],
    ['properties', '::error file=a.ts,line=1::bad', 'error', 'bad'],
    ['no data', '::endgroup::', 'endgroup', ''],
    ['v1 anywhere in a line', 'text ##[warning]bad', 'warning', 'bad'],
    ['v1 mask', '##[add-mask]a%5Db%3Bc', 'mask', 'a]b;c'],
    ['an old command that is refused', '::set-env name=A::1', 'refused', '1'],
    ['v1 when the v2 name is unknown', '::nothing::##[error]x', 'error', 'x'],
  ])('understands %s', (_what, line, kind, data) => {
    expect(seen(line)).toEqual([[kind, data]]);
  });

  it.each([
    ['an unknown command', '::nothing::x'],
    ['text before ::', 'x ::add-mask::abc'],
    ['one pair of colons', '::add-mask abc'],
    ['an unknown v1 command', '##[section]Starting'],
    ['an unclosed v1 command', '##[error bad'],
    ['nothing', ' '],
  ])('takes %s for text', (_what, line) => {
    expect(seen(line)).toEqual([['text', line]]);
  });

  it('unescapes properties, which may not be empty', () => {
    const [event] = parseCommands('::notice title=a%3Ab%2Cc%25,line=,file=x=y::m');
    expect([...(event?.properties ?? [])]).toEqual([
      ['title', 'a:b,c%'],
      ['file', 'x=y'],
    ]);
  });

  it('lets v2 win, so ##[ in its data is inert', () => {
    expect(seen('::notice::##[add-mask]x')).toEqual([['notice', '##[add-mask]x']]);
  });

  it('obeys nothing between stop-commands and its token', () => {
    expect(
      seen('::stop-commands::Tok3n\n::add-mask::a\n##[error]b\n::tok3n::\n::add-mask::c'),
    ).toEqual([
      ['stop', 'Tok3n'],
      ['text', '::add-mask::a'],
      ['text', '##[error]b'],
      ['resume', ''],
      ['mask', 'c'],
    ]);
  });

  it.each(['', 'pause-logging', 'add-mask', 'Stop-Commands'])(
    'refuses %j as a stop token',
    (token) => {
      expect(seen(`::stop-commands::${token}\n::add-mask::a`).map(([kind]) => kind)).toEqual([
        'refused',
        'mask',
      ]);
    },
  );

  it('ends lines at LF, CRLF and CR', () => {
    expect(outputLines('a\r\nb\rc\n\nd')).toEqual(['a', 'b', 'c', '', 'd']);
    expect(outputLines('')).toEqual([]);
  });

  it('leaves out masks and nothing else where a caller asks for it', () => {
    expect(withoutMasks('a\n::add-mask::b\n::warning::c\n##[add-mask]d\n')).toBe('a\n::warning::c');
  });
});
