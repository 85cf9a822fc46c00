import { capitals, mapped, numbered, type Print } from './print.ts';

const ESCAPE = (code: number): string => `%${capitals(code)}`;
const escapedBytes = (text: string, kept: RegExp): string =>
  [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return kept.test(character) ? character : ESCAPE(byte);
    })
    .join('');

/** What a URL makes of the value when somebody sets one of its parts. */
function urlPart(part: 'password' | 'pathname' | 'search' | 'hash') {
  return (text: string): string => {
    const address = new URL('https://db.example/');
    address[part] = text;
    return address[part].replace(/^[/?#]/, '');
  };
}

const entities = (text: string, quotes: Readonly<Record<string, string>>): string =>
  mapped(text, { '&': '&amp;', '<': '&lt;', '>': '&gt;', ...quotes });

/** As `xml.sax.saxutils` of Python does it: the quotes it needs, and no others. */
function quoteattr(text: string): string {
  const breaks = { '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };
  const single = text.includes('"') && !text.includes("'");
  const double = text.includes('"') && !single ? { '"': '&quot;' } : {};
  return entities(text, { ...breaks, ...double });
}

/** The value in an address, or in HTML or XML. */
export const ADDRESS_PRINTS: readonly Print[] = [
  { name: 'urllib.parse.quote', print: (text) => escapedBytes(text, /[\w.~/-]/) },
  { name: 'url.UserPassword of Go', print: (text) => escapedBytes(text, /[\w.~$&+,;=-]/) },
  { name: 'url.PathEscape of Go', print: (text) => escapedBytes(text, /[\w.~$&+:=@-]/) },
  { name: 'URL.href', print: urlPart('password') },
  { name: 'URL.pathname', print: urlPart('pathname') },
  { name: 'URL.search', print: urlPart('search') },
  { name: 'URL.hash', print: urlPart('hash') },
  { name: 'encodeURI', print: (text) => escapedBytes(text, /[\w.!~*'();/?:@&=+$,#-]/) },
  { name: 'html.escape', print: (text) => entities(text, { '"': '&quot;', "'": '&#x27;' }) },
  { name: 'html of Go', print: (text) => entities(text, { '"': '&#34;', "'": '&#39;' }) },
  { name: 'htmlspecialchars', print: (text) => entities(text, { '"': '&quot;', "'": '&#039;' }) },
  { name: 'text of XML', print: (text) => entities(text, {}) },
  { name: 'quoteattr', print: quoteattr },
  {
    name: 'entities by number',
    print: (text) =>
      numbered(
        entities(text, { '"': '&quot;', "'": '&#39;' }),
        /[^\0-~]/gu,
        (code) => `&#${code};`,
      ),
  },
];
