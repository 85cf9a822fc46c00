import { describe, expect, it } from 'vitest';
import { PRINTS } from '../support/scans/prints/prints.ts';
import { readGoldens } from './goldens.ts';
import { VALUES } from './values.ts';

/** Where a print stands among what tools printed: the tool, and its way. */
const SOURCES: Readonly<Record<string, readonly [tool: string, way: string]>> = {
  'kubectl create secret': ['node', 'base64'],
  'echo and base64': ['shell', 'echo | base64'],
  'Basic auth of user': ['python', 'b64encode after user:'],
  base64: ['shell', 'base64'],
  'openssl base64': ['shell', 'openssl base64'],
  'encode64 of Ruby': ['ruby', 'pack m'],
  hexadecimal: ['node', 'hex'],
  'xxd -p': ['shell', 'xxd -p'],
  xxd: ['shell', 'xxd'],
  'hexdump -C': ['shell', 'hexdump -C'],
  'od -t x1': ['shell', 'od -t x1'],
  'od -c': ['shell', 'od -c'],
  'aa:bb': ['python', 'hex with colons'],
  '<Buffer …>': ['node', 'inspect of a Buffer'],
  'numbers of its bytes': ['python', 'list of bytes'],
  base32: ['shell', 'base32'],
  'urllib.parse.quote': ['python', 'quote'],
  'url.UserPassword of Go': ['go', 'UserPassword'],
  'url.PathEscape of Go': ['go', 'PathEscape'],
  'URL.href': ['node', 'URL.password'],
  'URL.pathname': ['node', 'URL.pathname'],
  'URL.search': ['node', 'URL.search'],
  'URL.hash': ['node', 'URL.hash'],
  encodeURI: ['node', 'encodeURI'],
  'html.escape': ['python', 'html.escape'],
  'html of Go': ['go', 'EscapeString'],
  htmlspecialchars: ['php', 'htmlspecialchars'],
  'text of XML': ['python', 'saxutils.escape'],
  quoteattr: ['python', 'saxutils.quoteattr'],
  'declare -p': ['shell', 'declare -p'],
  'bytes of Python': ['python', 'repr of bytes'],
  'Dumper, Useqq': ['perl', 'Dumper, Useqq'],
  'JSON of Go': ['go', 'json.Marshal'],
  'quoted-printable': ['perl', 'encode_qp'],
  'cat -A': ['shell', 'cat -A'],
  unquoted: ['shell', 'unquoted'],
  'export -p of dash': ['python', 'shlex.quote'],
};

describe('what prints expect of tools', () => {
  const goldens = readGoldens();
  const cases = Object.entries(SOURCES).flatMap(([name, [tool, way]]) =>
    Object.entries(VALUES).map(([kind, value]) => [name, kind, value, tool, way] as const),
  );

  it.each(cases)('%s of %s is what the tool printed', (name, kind, value, tool, way) => {
    const expected = PRINTS.find((one) => one.name === name)?.print(value);
    expect(goldens[tool]?.[kind]?.[way]).toContain(expected);
  });
});
