import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../../packages/core/test-support/platform-facts.ts';
import { maskAll } from '../../packages/core/src/mask/mask.ts';
import { STEP_MASKS } from '../../packages/core/src/mask/mask-budget.ts';
import { maskVariants } from '../../packages/core/src/mask/mask-variants.ts';
import type { PlatformKind } from '../../packages/core/src/platform/platform.ts';
import { Redacted } from '../../packages/core/src/model/redacted.ts';
import type { FetchedSecret } from '../../packages/core/src/model/secret.ts';
import { encodings, readable, readableCells } from '../support/encodings.ts';
import { PART_PRINTS, TOOL_PRINTS, type ToolPrint } from '../support/tool-prints.ts';
import { maskLines } from '../support/masked-spans.ts';
import { AzureMasker } from '../support/masker-azure.ts';
import { GithubMasker } from '../support/masker-github.ts';

/** Bytes that look random and are the same in every run. */
function noise(seed: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${seed} ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

function jwt(): string {
  const part = (claims: object): string =>
    Buffer.from(JSON.stringify(claims)).toString('base64url');
  const payload = { iss: 'https://vault.example', sub: 'ci', aud: 'deploy', exp: 1_900_000_000 };
  const signature = noise('jwt', 32).toString('base64url');
  return [part({ alg: 'HS256', typ: 'JWT' }), part(payload), signature].join('.');
}

const serviceAccount = JSON.stringify(
  {
    type: 'service_account',
    project_id: 'shop-production',
    private_key_id: noise('key id', 20).toString('hex'),
    private_key: pem('PRIVATE KEY', noise('service account', 1218)),
    client_email: 'deployer@shop-production.iam.gserviceaccount.example',
    client_id: '104857600123456789012',
    auth_uri: 'https://accounts.example/o/oauth2/auth',
    token_uri: 'https://oauth2.example/token',
  },
  undefined,
  2,
);

type Secret = readonly [name: string, value: string];

const secrets: readonly Secret[] = [
  ['letters and digits', 'kX93mPq7Zt2LwB8vRn5c'],
  ['base64', 'vJ8/rT+0qLw5+Zk2/Ym9uA=='],
  ['hexadecimal', '9f86d081884c7d659a2feaa0c55ad015'],
  [
    'URL with credentials',
    'postgres://shop:p%40ss+w0rd!@db.example:5432/orders?sslmode=require&x=1',
  ],
  ['password with quotes', `Tr0ub4"dor'&"3'x`],
  ['password with percent', '100%-S4fe%20%%pass'],
  ['password with blanks', 'correct horse battery staple'],
  ['password with shell characters', 'a$HOME`id`\\n!{x}*|~#;<y>(z)'],
  ['password with unicode and emoji', 'pässwörd-Ünïcode-€-🔑🚀'],
  ['eight characters', `p'4"\\%$~`],
  ['JWT', jwt()],
  ['PEM key', pem('RSA PRIVATE KEY', noise('pem', 1191))],
  ['pretty-printed JSON', serviceAccount],
  [
    'connection string',
    'Server=tcp:db.example,1433;User Id=app;Password=S3cr\'et;"x"&Encrypt=true;',
  ],
  ['CRLF text', 'user = "shop & co"\r\npassword = \'50%/off\\now\'\r\nhost = <db.example>\r\n'],
  ['blanks around a quoted value', '  "s3cr3t value"  '],
];

/** A masker of the log filter's kind: it hides what it was given and derives nothing. */
class PlainMasker {
  readonly #needles = new Set<string>();

  add(text: string): void {
    this.#needles.add(text);
  }

  mask(text: string): string {
    return maskLines(text, this.#needles);
  }
}

/**
 * Lines as people choose them: mostly letters and digits, with the rest of ASCII and a few other
 * characters.
 */
const line = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789') },
      { weight: 2, arbitrary: fc.constantFrom(...` !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`) },
      { weight: 1, arbitrary: fc.constantFrom('é', '€', '🔑', 'ß', '\t', '\u00a0', '\u2028') },
    ),
    { minLength: 8, maxLength: 90 },
  )
  .map((characters) => characters.join(''))
  .filter((value) => value.trim().length >= 8);

/** What 250 masks have no room for when all sixteen secrets are loaded in one step. */
const GIVEN_UP: Readonly<Record<'github' | 'azure' | 'cli', readonly string[]>> = {
  github: ['PEM key', 'pretty-printed JSON', 'CRLF text'],
  azure: [
    'URL with credentials',
    'JWT',
    'PEM key',
    'pretty-printed JSON',
    'connection string',
    'CRLF text',
  ],
  cli: [],
};

interface Masker {
  add: (text: string) => void;
  mask: (text: string) => string;
}

function maskerOf(kind: PlatformKind): Masker {
  if (kind === 'cli') return new PlainMasker();
  if (kind === 'github') {
    const masker = new GithubMasker();
    return { add: (text) => masker.addMask(text), mask: (text) => masker.mask(text) };
  }
  const masker = new AzureMasker();
  return { add: (text) => masker.setSecret(text), mask: (text) => masker.mask(text) };
}

function fetched([source, value]: Secret): FetchedSecret {
  return {
    label: source,
    placement: { kind: 'env', name: 'SECRET' },
    value: new Redacted(value),
    maskPolicy: 'full',
    expiration: undefined,
  };
}

/** The most derived masks of a step that loads this secret alone. */
function limitOf(value: string, kind: PlatformKind): number {
  const times = (FACTS[kind].masksPerStep ?? STEP_MASKS) / STEP_MASKS;
  if (/^[A-Za-z0-9]+$/.test(value)) return 15 * times;
  return (/[\r\n]/.test(value) ? 250 : 40) * times;
}

/** The masks of a value as it is, which no budget counts. */
function valueMasks(value: string): string[] {
  return maskVariants(value, [], 'full')
    .filter(({ tier }) => tier === 0)
    .map(({ text }) => text);
}

/**
 * Masks secrets in one step. Returns the masker, the number of derived masks that it got, and the
 * notices.
 */
function maskInOneStep(kind: PlatformKind, of: readonly Secret[]) {
  const masker = maskerOf(kind);
  const added: string[] = [];
  const addMask = (text: string): void => {
    added.push(text);
    masker.add(text);
  };
  const { notices } = maskAll(of.map(fetched), { ...FACTS[kind], addMask });
  const values = new Set(of.flatMap(([, value]) => valueMasks(value)));
  return { masker, derived: added.length - values.size, notices };
}

/** Our own filter takes these; a runner's and an agent's masker have no room for them. */
const FOR_THE_FILTER = [
  '%%',
  'Gson',
  'URL.href',
  '\\xNN',
  'aa:bb',
  'base64 of JSON',
  'html of Go',
  'htmlspecialchars',
  'od -t x1',
  'openssl base64',
  'part: hexadecimal',
  'urllib.parse.quote',
  'xxd -p',
];

/** The prints in which some value that is loaded alone can be read; SECURITY.md lists them. */
const OPEN: Readonly<Record<'github' | 'azure' | 'cli', readonly string[]>> = {
  github: FOR_THE_FILTER,
  azure: FOR_THE_FILTER,
  cli: [],
};

/** What tools take out of one of the secrets, and print alone. */
const parts: readonly Secret[] = [
  ['URL with credentials', 'p%40ss+w0rd!'],
  ['URL with credentials', 'p@ss+w0rd!'],
  ['pretty-printed JSON', noise('key id', 20).toString('hex')],
  ['pretty-printed JSON', pem('PRIVATE KEY', noise('service account', 1218))],
];

/** The names of the prints in which at least half of the value can be read. */
function readablePrints(masker: Masker, value: string, prints: readonly ToolPrint[]): string[] {
  return prints
    .map(({ name, print }) => ({ name, text: print(value) }))
    .filter(({ text }) => readable(text, masker.mask(text)))
    .map(({ name }) => name);
}

describe('masking coverage', () => {
  it('is measured on 16 secrets of 8 or more characters and 40 encodings', () => {
    expect(secrets).toHaveLength(16);
    expect(secrets.filter(([, value]) => value.length < 8)).toEqual([]);
    expect(encodings).toHaveLength(40);
  });

  describe.each(['github', 'azure', 'cli'] as const)('on %s', (kind) => {
    it.each(secrets)('leaves nothing of %s readable', (...secret) => {
      const { masker, derived } = maskInOneStep(kind, [secret]);
      expect(readableCells((text) => masker.mask(text), [secret])).toEqual([]);
      expect(derived).toBeLessThanOrEqual(limitOf(secret[1], kind));
    });

    it('leaves nothing of any other line readable', () => {
      fc.assert(
        fc.property(line, (value) => {
          const { masker } = maskInOneStep(kind, [['any line', value]]);
          expect(readableCells((text) => masker.mask(text), [['any line', value]])).toEqual([]);
        }),
      );
    });

    it('would see what the bare value leaves readable', () => {
      const cells = secrets.flatMap((secret) => {
        const masker = maskerOf(kind);
        masker.add(secret[1]);
        return readableCells((text) => masker.mask(text), [secret]);
      });
      expect(cells.length).toBeGreaterThan(150);
    });

    it('leaves nothing readable but what the budget gives up when all are loaded in one step', () => {
      const { masker, derived } = maskInOneStep(kind, secrets);
      // docs/adr/0002-mask-budget.md says why these cells stay open.
      expect(derived).toBeGreaterThan(240);
      expect(readableCells((text) => masker.mask(text), secrets)).toEqual(
        GIVEN_UP[kind].map((name) => `${name}: base64 wrapped at 76`),
      );
    });

    it('leaves nothing readable of what tools print, but what is listed', () => {
      const whole = secrets.flatMap((secret) =>
        readablePrints(maskInOneStep(kind, [secret]).masker, secret[1], TOOL_PRINTS),
      );
      const taken = parts.flatMap(([name, part]) => {
        const of = secrets.filter((secret) => secret[0] === name);
        return readablePrints(maskInOneStep(kind, of).masker, part, PART_PRINTS);
      });
      const open = [...whole, ...taken.map((name) => `part: ${name}`)];
      expect([...new Set(open)].sort()).toEqual(OPEN[kind]);
    });

    it('says when encodings were left out', () => {
      const many = Array.from({ length: 60 }, (_, copy) =>
        secrets.map(([name, value]): Secret => [`${name} ${copy}`, `${value}-${copy}`]),
      ).flat();
      const { notices } = maskInOneStep(kind, many);
      expect(notices).toEqual([expect.stringContaining('not all of their encodings')]);
    });
  });
});
