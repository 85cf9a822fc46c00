import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** Stands for a folder of {@link makePlaces}, whose path is known only when a program starts. */
const PLACES = '\u241f';

/** What a path may lead to. */
export function makePlaces(folder: string, document: Uint8Array): string {
  const places = join(folder, 'places');
  mkdirSync(join(places, 'folder'), { recursive: true });
  execFileSync('mkfifo', [join(places, 'pipe')]);
  symlinkSync('circle', join(places, 'circle'));
  symlinkSync('/dev/zero', join(places, 'endless'));
  writeFileSync(join(places, 'document'), document);
  writeFileSync(join(places, 'large'), 'x'.repeat(3 * 2 ** 20));
  return places;
}

/** Texts that would fill the report of a case. */
const LONG: ReadonlyMap<string, string> = new Map([
  ['\u2420many letters', 'x'.repeat(100_000)],
  ['\u2420many lines', '\n'.repeat(50_000)],
  ['\u2420a deep path', 'a/'.repeat(3000)],
]);

/** A text with what it stands for. */
export function located(text: string, places: string): string {
  return LONG.get(text) ?? text.replaceAll(PLACES, places);
}

/** Whoever runs this as root must be able to: none of these can be made into something else. */
const paths = fc.constantFrom(
  ...['folder', 'pipe', 'circle', 'endless', 'document', 'large', 'nothing', 'folder/new'].map(
    (name) => `${PLACES}/${name}`,
  ),
  ...['/dev/zero', '/dev/full', '/dev/stdin', '/dev/stdout', '/dev/tty', '/proc/self/environ'],
  ...['/proc/self/mem', '/proc/kmsg', '/proc', '.', '..', '/no/such/place', '~'],
);

const addresses = fc.constantFrom(
  ...['https://127.0.0.1:1', 'https://[::1]:1/', 'http://127.0.0.1:1', 'https://', 'https://:443'],
  ...['https://u:p@127.0.0.1:1', 'file:///etc/passwd', 'https://127.0.0.1:99999', '127.0.0.1:1'],
  ...[
    'https://127.0.0.1:1/%00',
    'https://127.0.0.1:1/a/../../b?c#d',
    'http://[::1',
    'socks5://127.0.0.1:1',
  ],
);

const odd = fc.constantFrom(
  ...['', ' ', '\n', '\r\n', '\t', '0', '-1', '1e309', 'NaN', 'true', 'false', 'TRUE', 'null', '*'],
  ...['[]', '{}', '{"a":', '[1,2', '"', "'", '`', '$(x)', '${{ x }}', '$X', '%0A', '%', '\\', '--'],
  ...[
    '::error::x',
    '##vso[task.complete result=Failed]',
    '::stop-commands::x',
    '\u001b[2J',
    '\u202e',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '🚀',
    'デプロイ',
    '\ufeff',
    '\ufffe',
    '9'.repeat(400),
  ],
  ...[
    '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----',
    '-----BEGIN PRIVATE KEY-----',
  ],
  ...LONG.keys(),
);

const words = fc.constantFrom(
  ...['db', '#', 'password', 'db#password', 'db#*', '*', '->', ' -> ', 'env:', 'output:', 'file:'],
  ...[
    'NAME',
    'PATH',
    'NODE_OPTIONS',
    'a/b',
    '../x',
    ' | ',
    'keep',
    'json=',
    '.a[0]',
    'encode=base64',
  ],
  ...[
    'trim',
    'nomask',
    'mode=0777',
    'pam-credential:77',
    'pam-credential:',
    'provisioned#KEY',
    '\n',
  ],
  ...['#', '\\', '"', '=', ' ', ',', '%', '\u00e9'],
);

/** Lines as people write them, or nearly. */
const lines = fc.array(words, { maxLength: 12 }).map((all) => all.join(''));

/** What no variable can hold is left out: NUL, and halves of characters. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 20 }),
  fc.json({ maxDepth: 3 }),
  fc.double().map(String),
  fc.integer().map(String),
);

/** A text that somebody may give where another one is expected. */
export const text = fc
  .oneof(
    { weight: 4, arbitrary: odd },
    { weight: 3, arbitrary: paths },
    { weight: 2, arbitrary: addresses },
    { weight: 3, arbitrary: lines },
    { weight: 3, arbitrary: anything },
  )
  .map((one) => one.replaceAll('\0', '').toWellFormed());

/** What a file may hold that somebody names. */
export const document = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  text.map((one) => new TextEncoder().encode(one)),
  fc.array(text, { maxLength: 6 }).map((all) => new TextEncoder().encode(all.join('\n'))),
  fc
    .dictionary(
      fc.constantFrom(
        'SENHASEGURA_URL',
        'SENHASEGURA_TIMEOUT',
        'x',
        'credentials',
        'key_value',
        'access_keys',
      ),
      fc.jsonValue(),
    )
    .map((map) => new TextEncoder().encode(JSON.stringify(map))),
);
