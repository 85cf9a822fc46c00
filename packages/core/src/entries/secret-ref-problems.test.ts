import { describe, expect, it } from 'vitest';
import { AZURE } from '../platforms/azure.ts';
import { GITHUB } from '../platforms/github.ts';
import { parseSecrets } from './secret-ref.ts';

function messagesOf(text: string): string[] {
  return parseSecrets(text, GITHUB).problems.map(({ message }) => message);
}

describe('parseSecrets: problems', () => {
  it.each([
    ['#', undefined],
    ['db', 'column 1: a key is missing'],
    ['-> X', 'column 1: expected a reference such as'],
    ['| optional', 'column 1: expected a reference such as'],
    ['""#k', 'column 1: expected a reference such as'],
    ['db# -> X', 'column 4: expected a key'],
    [
      'my db#k',
      'column 1: expected `#`, `->` or `|` after this word. A name with spaces needs ' +
        'quotes ("a b")',
    ],
    ['"a" b#k', 'column 1: expected `#`, `->` or `|` after this word'],
    ['db#a b', 'column 6: expected `->` or `|`, found a word; did you mean: db#a -> NAME'],
    ['db\u00a0x#a', 'column 1: expected `#`'],
    ['*#k', 'column 1: * must stand alone'],
    ['team/*#k', 'column 1: * must stand alone'],
    ['db#DB_*', 'column 4: #* means every key'],
    ['a "b', 'column 3: the quote that opens here'],
    ['"a\\b"#c', 'column 3: inside quotes, write '],
    ['"ok"#"abc\\d"', 'column 10: inside quotes, write '],
    ['a\u0007#b', 'column 2: control characters'],
    ['\u0007a#b', 'column 1: control characters'],
    [
      'pam-credentials:77#k',
      'column 1: unknown prefix: there are pam-credential, pam-key, pam-info',
    ],
    ['mysafe:77#k', 'column 1: unknown prefix'],
    ['certificates:77#k', 'column 1: unknown prefix'],
    ['Certificate:7#pfx', 'column 1: unknown prefix'],
    ['certificate:web#pfx', 'column 1: expected an id (a number) after certificate:'],
    ['certificate:7a#pfx', 'column 1: expected an id (a number) after certificate:'],
    ['certificate:a7#pfx', 'column 1: expected an id (a number) after certificate:'],
    ['certificate:7#*', 'column 15: a certificate has no such key. It has pfx, crt, key, pem'],
    ['certificate:7#pasword', 'column 15: a certificate has no such key. Did you mean password?'],
    ['certificate:7#ca', 'column 15: a certificate has no such key. It has pfx'],
    ['mysafe-note:#note', 'column 1: expected an id or tag after mysafe-note:'],
    ['PAM-KEY:77#k', 'column 1: unknown prefix'],
    ['pam-key:#k', 'column 1: expected an id or tag after pam-key:'],
    ['pam-key:..#k', 'column 1: expected an id or tag after pam-key:'],
    ['a#b ->', 'column 7: expected a name after ->'],
    ['a#b -> env:', 'column 8: expected a name after ->'],
    ['a#b -> C # note', 'column 10: expected `|` or the end of the line, found `#` (a comment'],
    ['a#b -> env: C # note', 'column 8: expected `|` or the end of the line'],
    ['a#b -> env : C', 'column 8: expected `|` or the end of the line'],
    ['a#b => C', 'column 5: expected `->` or `|`, found `=>`; did you mean: a#b -> C'],
    ['a#b | default=x y', 'column 15: a value with spaces needs quotes'],
    ['a#b | keep | default=x y', 'column 22: a value with spaces needs quotes'],
    ['a#b | no mask', 'column 7: expected `|` after this word'],
    ['a#b|#c', 'column 5: there is no such option'],
    ['db -> X | mode=0400', 'column 1: a key is missing'],
    ['a#b -> ENV:C | path=P', 'column 8: expected NAME'],
    ['🔑#b c', 'column 3: expected `->` or `|` after this word'],
    ['\ta#b c', 'column 6: expected `->` or `|`, found a word'],
    ['a#b -> ENV:C', 'column 8: expected NAME, output:NAME, env:NAME or file:path.'],
    ['a#b -> secret:C', 'column 8: expected NAME'],
    ['a#b -> C env:D', 'column 8: expected `|` or the end of the line'],
    ['a#b -> file:my file', 'column 8: expected `|` or the end of the line'],
    ['a#b -> X_*', 'column 8: a destination takes one *'],
    ['a#* -> X_*_*', 'column 8: a destination takes one *'],
    ['a#* -> X', 'column 8: a reference to several keys needs'],
    ['* -> X', 'column 6: a reference to several keys needs'],
    ['a#b | optional -> C', 'column 16: the destination comes before the options'],
    ['a#b | default=x->y', 'column 16: the destination comes before the options'],
    ['a#b |', 'column 6: expected an option'],
    ['a#b | optinal', 'column 7: there is no option "optinal". Did you mean optional?'],
    ['a#b | allow-danger', 'column 7: there is no option "allow-danger". Did you mean allow-dan'],
    ['a#b -> C | KEEP', 'column 12: there is no option "KEEP".'],
    ['a#b | toString', 'column 7: there is no such option. There are optional, nomask'],
    ['a#b | optional=true', 'column 7: the option optional takes no value'],
    ['a#b | optional | optional', 'column 18: the option optional appears twice'],
    ['a#b | nomask | mask=value', 'column 16: the options nomask and mask contradict each other'],
    ['a#b | mask=all', 'column 7: the option mask takes only this value: mask=value'],
    ['a#b | default', 'column 7: the option default takes a value'],
    ['a#b | json=', 'column 7: the option json takes a value'],
    ['a#b | json=""', 'column 7: the option json takes a path such as'],
    ['a#b | json=auth.key', 'column 7: the option json takes a path such as'],
    ['a#b | decode=base32', 'column 7: the option decode takes base64 or hex'],
    ['a#b | encode=hex', 'column 7: the option encode takes base64'],
    ['a#b -> file:c | mode=0200', 'column 17: the option mode takes permission bits'],
    [
      'a#b -> file:c | mode=0777',
      'column 17: this mode opens the file to other users. Choose one such as 0600 or 0400, or ' +
        'add | allow-dangerous if you mean it',
    ],
    ['a#b -> file:c | keep | mode=0440', 'column 24: this mode opens the file to other users.'],
    ['a#b -> file:c | mode=4755', 'column 17: the option mode takes permission bits'],
    ['a#b -> C | mode=0400', 'column 1: the option mode works only with a file: destination'],
    ['a#b | path=P', 'column 1: the option path works only with a file: destination'],
    ['a#* | default=x', 'column 1: the option default works only with a single key'],
    ['a#* -> file:* | path=P', 'column 1: the option path works only with a single key'],
    [
      'a#b | keep',
      'column 1: the option keep works only with what is given back: pam-credential:, pam-key: ' +
        'and provisioned references, and files.',
    ],
  ])('reports %j', (text, message) => {
    const { entries, problems } = parseSecrets(text, GITHUB);
    const found = problems.map((problem) => problem.message);
    expect(entries).toEqual([]);
    if (message === undefined) expect(found).toEqual([]);
    else {
      expect(problems[0]?.code).toBe('ERR_GRAMMAR');
      expect(found).toEqual([expect.stringContaining(`secrets, line 1, ${message}`)]);
      expect(found[0]).toMatch(/[^.?][.?]$|; did you mean: \S.*\w$/);
    }
  });

  it('reports every line and every option at once', () => {
    expect(messagesOf('db\n\na#b | x | optional=1\nok#k')).toEqual([
      expect.stringContaining('line 1, column 1'),
      expect.stringContaining('line 3, column 7'),
      expect.stringContaining('line 3, column 11'),
    ]);
  });

  it.each(['$(SECRET_LIST)', '${{ secrets.LIST }}', ' $(DB)#password -> X', '${{ a.b }}->X'])(
    'names %s as an expression that was not replaced',
    (text) => {
      const { problems } = parseSecrets(text, AZURE);
      expect(problems).toEqual([
        {
          code: 'ERR_INPUT_UNEXPANDED',
          message: expect.stringMatching(
            /^secrets, line 1, column 1: the platform did not replace this .*; check .* to this job\.$/,
          ) as string,
        },
      ]);
    },
  );

  it.each(['cost$(x)y#k', '$(x)y#k', 'a#$(k)', '"$(x)"#k', 'a#b | default=$(x)'])(
    'accepts %s, whose expression is a part of a name',
    (text) => {
      expect(messagesOf(text)).toEqual([]);
    },
  );
});
