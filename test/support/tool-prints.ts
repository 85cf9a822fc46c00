/** One way in which a tool prints a value, beyond the forty encodings. */
export interface ToolPrint {
  readonly name: string;
  readonly print: (value: string) => string;
}

const utf8 = (text: string): Buffer => Buffer.from(text);
const base64 = (text: string): string => utf8(text).toString('base64');
const hexBytes = (text: string): string[] => [...utf8(text)].map((byte) => hex(byte, 2));
const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');
const inRows = (pieces: readonly string[], row: number, between: string): string =>
  pieces.map((piece, at) => piece + ((at + 1) % row === 0 ? '\n' : between)).join('');
const wrapped = (text: string, width: number): string =>
  text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');
const mapped = (text: string, of: Readonly<Record<string, string>>): string =>
  [...text].map((character) => of[character] ?? character).join('');
const entities = (text: string, quotes: Readonly<Record<string, string>>): string =>
  mapped(text, { '&': '&amp;', '<': '&lt;', '>': '&gt;', ...quotes });

function url(text: string): string {
  const address = new URL('https://db.example/');
  address.password = text;
  return address.password;
}

/** Written after what the tools print; without what stands around the value, which all can read. */
export const TOOL_PRINTS: readonly ToolPrint[] = [
  {
    name: 'declare -p',
    print: (text) => `"${mapped(text, { '"': '\\"', $: '\\$', '`': '\\`', '\\': '\\\\' })}"`,
  },
  { name: 'html.escape', print: (text) => entities(text, { '"': '&quot;', "'": '&#x27;' }) },
  {
    name: 'base64 of JSON',
    print: (text) => base64(JSON.stringify({ p: text })),
  },
  {
    name: 'Java properties',
    print: (text) =>
      mapped(text, {
        '\\': '\\\\',
        '=': '\\=',
        ':': '\\:',
        '#': '\\#',
        '!': '\\!',
        '\n': '\\n',
        '\r': '\\r',
        '\t': '\\t',
      })
        .replace(/^ /, '\\ ')
        .replace(/[^ -~]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4).toUpperCase()}`),
  },
  { name: 'openssl base64', print: (text) => wrapped(base64(text), 64) },
  { name: 'od -t x1', print: (text) => inRows(hexBytes(text), 16, ' ') },
  { name: 'xxd -p', print: (text) => inRows(hexBytes(text), 30, '') },
  { name: 'aa:bb', print: (text) => hexBytes(text).join(':') },
  {
    name: '\\xNN',
    print: (text) =>
      hexBytes(text)
        .map((byte) => `\\x${byte}`)
        .join(''),
  },
  {
    name: 'urllib.parse.quote',
    print: (text) =>
      encodeURIComponent(text)
        .replace(/[!'()*]/g, (character) => `%${hex(character.charCodeAt(0), 2).toUpperCase()}`)
        .replaceAll('%2F', '/'),
  },
  { name: 'URL.href', print: url },
  { name: 'html of Go', print: (text) => entities(text, { '"': '&#34;', "'": '&#39;' }) },
  { name: 'htmlspecialchars', print: (text) => entities(text, { '"': '&quot;', "'": '&#039;' }) },
  {
    name: 'Gson',
    print: (text) =>
      JSON.stringify(text).replace(/[<>&=']/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`),
  },
  { name: '%%', print: (text) => text.replaceAll('%', '%%') },
];

/** How a part that was taken out of a value is printed. */
export const PART_PRINTS: readonly ToolPrint[] = [
  { name: 'alone', print: (text) => text },
  { name: 'kubectl create secret', print: (text) => base64(text) },
  { name: 'echo | base64', print: (text) => base64(`${text}\n`) },
  { name: 'Basic auth', print: (text) => base64(`user:${text}`) },
  { name: 'Basic auth of ci', print: (text) => base64(`ci:${text}`) },
  { name: 'hexadecimal', print: (text) => utf8(text).toString('hex') },
];
