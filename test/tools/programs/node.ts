// Prints $VALUE in each way that Node has for it: a line `\x1e name`, then the print.
import buffer from 'node:buffer';
import querystring from 'node:querystring';
import { inspect } from 'node:util';

const value = process.env['VALUE'] ?? '';
const bytes = Buffer.from(value);
const say = (name: string, text: string): unknown => process.stdout.write(`\x1e${name}\n${text}\n`);

/** An address with the value in one of its parts. */
function address(part: 'password' | 'pathname' | 'search' | 'hash'): string {
  const url = new URL('https://db.example/');
  url[part] = value;
  return url.href;
}

say('JSON.stringify', JSON.stringify({ p: value }));
say('JSON.stringify twice', JSON.stringify(JSON.stringify({ p: value })));
say('inspect', inspect({ p: value }));
// By default the first fifty bytes alone.
buffer.INSPECT_MAX_BYTES = 1000;
say('inspect of a Buffer', inspect(bytes));
say('JSON of a Buffer', JSON.stringify(bytes));
say('encodeURIComponent', encodeURIComponent(value));
say('encodeURI', encodeURI(value));
say('escape', (globalThis as unknown as { escape: (text: string) => string }).escape(value));
say('URLSearchParams', new URLSearchParams({ p: value }).toString());
say('querystring', querystring.stringify({ p: value }));
say('URL.password', address('password'));
say('URL.pathname', address('pathname'));
say('URL.search', address('search'));
say('URL.hash', address('hash'));
say('base64', bytes.toString('base64'));
say('base64url', bytes.toString('base64url'));
say('base64 of UTF-16', Buffer.from(value, 'utf16le').toString('base64'));
say('base64 twice', Buffer.from(bytes.toString('base64')).toString('base64'));
say('hex', bytes.toString('hex'));
