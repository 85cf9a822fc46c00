import fc from 'fast-check';

/** A text that must never be in a message. Every value of every answer holds it. */
export const CANARY = 'c4n4ry';

/** Bytes that a server sends for one call, connection and all. */
export interface Answer {
  readonly bytes: Buffer;
  /** Whether the server then closes the connection, or leaves it open and silent. */
  readonly ending: 'close' | 'reset' | 'silence';
}

const SECRETS = {
  response: { status: 200, mensagem: 'Application 12', erro: false, message: 'ok', error: false },
  application: {
    name: 'shop-api',
    description: null,
    tags: [''],
    system: 'payments',
    environment: 'staging',
    secrets: [
      {
        secret_id: '214',
        secret_name: 'shop db',
        identity: 'team/shop/db',
        version: '',
        expiration_date: '',
        engine: 'Generic',
        data: [
          { hostname: 'pg01', password: `${CANARY}-1` },
          { TTL: null, TOKEN: `${CANARY}-2` },
        ],
      },
    ],
  },
};

const text = fc.oneof(
  fc.constantFrom(
    '',
    CANARY,
    '__proto__',
    'constructor',
    '\uFEFF',
    '\0',
    '\ud800',
    '::error::x',
    '##vso[x]',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Any JSON, with awkward parts more often than chance would choose them. */
const awkward: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, false, -0, 1e308, 0.1, 12345678901234567890n, [], {}),
    text,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        text,
        fc.constantFrom(
          'response',
          'application',
          'secrets',
          'data',
          'identity',
          'error',
          'message',
          'exception',
          'status',
        ),
      ),
      tie('node'),
      { maxKeys: 5 },
    ),
  ),
})).node;

/** The good answer with one place of it replaced, removed or renamed. */
const bent = fc
  .tuple(fc.nat(200), awkward, fc.constantFrom('replace', 'remove', 'rename', 'twice'))
  .map(([place, value, way]) =>
    bend(JSON.parse(JSON.stringify(SECRETS)) as unknown, place, value, way),
  );

function bend(root: unknown, place: number, value: unknown, way: string): string {
  const spots: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      spots.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(root);
  const [holder, key] = spots[place % spots.length] ?? [{}, ''];
  if (way === 'twice')
    return write(root).replace(`"${key}":`, `"${key}":${write(value)},"${key}":`);
  if (way === 'replace') holder[key] = value;
  else {
    if (way === 'rename') holder[`${key}x`] = holder[key];
    Reflect.deleteProperty(holder, key);
  }
  return write(root);
}

function write(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'bigint' ? `#${one}#` : one,
  ).replace(/"#(\d+)#"/g, '$1');
}

const GOOD = Buffer.from(JSON.stringify(SECRETS));

/** Bodies: bent answers, any JSON, damaged bytes, other encodings, and shapes that grow. */
const body: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 6, arbitrary: bent.map((json) => Buffer.from(json)) },
  { weight: 3, arbitrary: awkward.map((json) => Buffer.from(write(json))) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.nat(GOOD.length - 1), fc.uint8Array({ maxLength: 6 }), fc.nat(8))
      .map(([at, bytes, cut]) =>
        Buffer.concat([GOOD.subarray(0, at), bytes, GOOD.subarray(at + cut)]),
      ),
  },
  { weight: 2, arbitrary: fc.nat(GOOD.length).map((at) => GOOD.subarray(0, at)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      Buffer.from(GOOD.toString(), 'utf16le'),
      Buffer.from(GOOD.toString().replaceAll('o', 'é'), 'latin1'),
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), GOOD]),
      Buffer.from(`<html><title>Log in</title>${CANARY}</html>`),
      Buffer.from(`${'['.repeat(50_000)}${CANARY}`),
      Buffer.from(`{"a":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_001)}`),
      Buffer.from(`"${'\\u0041'.repeat(20_000)}"`),
      Buffer.from(`{"application":{"secrets":[${'{},'.repeat(20_000)}{}]}}`),
      Buffer.alloc(100_000, ' '),
    ),
  },
);

const status = fc.oneof(
  { weight: 12, arbitrary: fc.constant('200') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '201',
      '204',
      '304',
      '400',
      '401',
      '403',
      '404',
      '418',
      '429',
      '500',
      '502',
      '503',
      '599',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('100', '101', '199', '000', '1000', '-1', 'abc', '', '99999999999'),
  },
);

const header = fc.oneof(
  fc.constantFrom(
    'Content-Type: application/json',
    `Location: https://${CANARY}.example/?token=${CANARY}`,
    'Content-Encoding: gzip',
    'Content-Encoding: identity',
    'Content-Type: text/html; charset=utf-16',
    'Transfer-Encoding: gzip',
    'Connection: upgrade\r\nUpgrade: websocket',
    'Retry-After: 99999999999999999999',
    `Set-Cookie: ${CANARY}=${CANARY}`,
    'X-Senhasegura-Emulator: 1',
    `X-Long: ${'x'.repeat(40_000)}`,
    'Trailer: X-Later',
    ' folded: header',
    'no colon',
    ': no name',
  ),
  fc.tuple(text, text).map(([name, value]) => `${name}: ${value}`),
);

/** How the answer states the length of its body, rightly and wrongly. */
const framing = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('length', 'chunked', 'none') },
  { weight: 1, arbitrary: fc.constantFrom('longer', 'shorter', 'broken chunks', 'two lengths') },
);

/** A generated answer of a vault that has lost its mind. */
export const malformedAnswer: fc.Arbitrary<Answer> = fc
  .record({
    status,
    headers: fc.oneof(
      { weight: 5, arbitrary: fc.constant<string[]>([]) },
      { weight: 2, arbitrary: fc.array(header, { minLength: 1, maxLength: 3 }) },
    ),
    body,
    framing,
    prefix: fc.oneof(
      { weight: 20, arbitrary: fc.constant('') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'HTTP/1.1 100 Continue\r\n\r\n',
          'HTTP/1.1 103 Early Hints\r\n\r\n',
          '\r\n',
          'SSH-2.0-x\r\n',
        ),
      },
    ),
    ending: fc.oneof(
      { weight: 40, arbitrary: fc.constant('close' as const) },
      { weight: 3, arbitrary: fc.constant('reset' as const) },
      { weight: 1, arbitrary: fc.constant('silence' as const) },
    ),
  })
  .map((parts) => ({
    bytes: Buffer.concat([
      Buffer.from(parts.prefix),
      Buffer.from(
        [`HTTP/1.1 ${parts.status} X`, ...parts.headers, ...lengthHeaders(parts), '', ''].join(
          '\r\n',
        ),
      ),
      framed(parts),
    ]),
    ending: parts.ending,
  }));

interface Framed {
  readonly body: Buffer;
  readonly framing: string;
}

function lengthHeaders({ body: { length }, framing: way }: Framed): string[] {
  switch (way) {
    case 'none':
      return [];
    case 'chunked':
    case 'broken chunks':
      return ['Transfer-Encoding: chunked'];
    case 'two lengths':
      return [`Content-Length: ${length}`, `Content-Length: ${length + 1}`];
    case 'longer':
      return [`Content-Length: ${length + 10}`];
    case 'shorter':
      return [`Content-Length: ${Math.max(0, length - 3)}`];
    default:
      return [`Content-Length: ${length}`];
  }
}

function framed({ body: bytes, framing: way }: Framed): Buffer {
  if (way === 'chunked') {
    const size = Buffer.from(`${bytes.length.toString(16)}\r\n`);
    const end = bytes.length === 0 ? '\r\n' : '\r\n0\r\n\r\n';
    return Buffer.concat([size, bytes, Buffer.from(end)]);
  }
  return way === 'broken chunks' ? Buffer.concat([Buffer.from('zz\r\n'), bytes]) : bytes;
}
