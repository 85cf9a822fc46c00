import { base64, folded, type Print } from './print.ts';

const basic =
  (user: string) =>
  (text: string): string =>
    base64(`${user}:${text}`);

/** As kubectl does: Go's JSON, whose strings are safe inside HTML. */
function goJson(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026');
}

const dockerConfig = (text: string): string =>
  goJson({
    auths: { 'r.example': { username: 'ci', password: text, auth: base64(`ci:${text}`) } },
  });

const withoutFinalBreak = (text: string): string => text.replace(/\n$/, '');

/** Base64 of the value, or of a text that holds it. */
export const BASE64_PRINTS: readonly Print[] = [
  { name: 'kubectl create secret', print: base64 },
  { name: 'echo and base64', print: (text) => folded(base64(`${text}\n`), 76) },
  { name: 'Basic auth of ci', print: basic('ci') },
  { name: 'Basic auth of app', print: basic('app') },
  { name: 'Basic auth of user', print: basic('user') },
  { name: 'dockerconfigjson', print: (text) => base64(dockerConfig(text)) },
  { name: 'base64 of JSON', print: (text) => base64(JSON.stringify({ p: text })) },
  {
    name: 'payload of a JWT',
    print: (text) => Buffer.from(JSON.stringify({ p: text })).toString('base64url'),
  },
  { name: 'base64', print: (text) => folded(base64(text), 76) },
  { name: 'openssl base64', print: (text) => folded(base64(text), 64) },
  { name: 'encode64 of Ruby', print: (text) => folded(base64(text), 60) },
  {
    name: 'base64 of each line',
    print: (text) => withoutFinalBreak(text).split('\n').map(base64).join('\n'),
  },
];
