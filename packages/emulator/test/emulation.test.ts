import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clock } from '../src/world/clock.ts';
import { Emulation } from '../src/gateway/emulation.ts';
import type { VaultRequest } from '../src/http/message.ts';
import { PROFILES } from '../src/settings/profiles.ts';
import { ROUTES } from '../src/routes/routes.ts';
import type { Seed } from '../src/seed/seed.ts';

const SECRET = 'invented-value-that-must-not-be-logged';
const SEED: Seed = {
  applications: [
    {
      name: 'a',
      dynamic_profiles: [{ name: 'eph', data: { DB_PASSWORD: SECRET } }],
      authorizations: [
        {
          system: 's',
          environment: 'e',
          client_id: 'id',
          client_secret: SECRET,
          may_create_applications: true,
          credentials: ['7'],
          secrets: [{ identity: 'one', data: [{ K: SECRET }] }],
        },
      ],
    },
  ],
  credentials: [{ id: '7', username: 'u', password: SECRET, hostname: 'h' }],
};

const paths = ROUTES.map(({ path }) => path.replace('{ref}', '7'));
const types = [
  'application/x-www-form-urlencoded',
  'application/json',
  'multipart/form-data; boundary=b',
  'text/x',
  '',
];
const fields = [
  'application',
  'system',
  'environment',
  'pod_name',
  'deploy',
  'namespace',
  'secret_id',
  'env',
  'map',
  'data',
  'identity',
  'name',
  'hostname',
  'ip',
  'username',
  'grant_type',
  'unique_key',
];

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .dictionary(fc.constantFrom(...fields), fc.oneof(fc.string(), fc.jsonValue()))
    .map((value) => JSON.stringify(value)),
  fc
    .dictionary(fc.constantFrom(...fields), fc.string())
    .map((value) => new URLSearchParams(value).toString()),
  fc.dictionary(fc.constantFrom(...fields), fc.string()).map(
    (value) =>
      `${Object.entries(value)
        .map(
          ([key, text]) =>
            `--b\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${text}\r\n`,
        )
        .join('')}--b--`,
  ),
);

const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'),
  path: fc.oneof(
    fc
      .tuple(
        fc.constantFrom('iso', 'api', 'ISO', 'x'),
        fc.oneof(fc.constantFrom(...paths), fc.string()),
      )
      .map(([prefix, path]) => `/${prefix}/${path}`),
    fc.string(),
  ),
  query: fc.oneof(fc.constant(''), fc.webQueryParameters(), fc.string()),
  body: anything.map((text) => Buffer.from(text)),
  type: fc.constantFrom(...types),
  authorization: fc.oneof(fc.constant('good'), fc.string(), fc.constant('OAuth oauth_token="%zz"')),
});

describe.each(PROFILES)('whatever is asked, in dialect %s', (profile) => {
  it('is answered, without a fault of its own, and no value reaches the log', () => {
    const emulation = new Emulation({
      seed: SEED,
      clock: new Clock(() => Date.UTC(2030, 0, 1)),
      hosts: [],
      settings: {
        profile,
        switches: { oauth1: 'unsigned', 'pam.legacySenha': 'on', 'request.lenientNames': 'on' },
      },
    });
    const [authorization] = emulation.vault.authorizations();
    if (authorization === undefined) throw new Error('the seed has one');
    fc.assert(
      fc.property(request, ({ type, authorization: given, ...rest }) => {
        authorization.enabled = true;
        const token = emulation.vault.tokens.issue(authorization, 60);
        const asked: VaultRequest = {
          ...rest,
          headers: {
            host: 'localhost',
            authorization: given === 'good' ? `Bearer ${token}` : given,
            ...(type === '' ? {} : { 'content-type': type }),
          },
          client: { address: '127.0.0.1', connection: 1, handshake: 0 },
        };
        const { status, headers, body } = emulation.handle(asked);
        // Only the vault's own two: a key without an id, and the older form of "not authorized".
        expect(status === 500 ? body : '').toMatch(
          /^$|Unexpected error|not authorized|Access token|"status":500/,
        );
        expect([200, 201, 204, 400, 401, 403, 404, 405, 500]).toContain(status);
        expect(status === 204 || headers['content-type'] !== undefined).toBe(true);
      }),
      { numRuns: 300, seed: 42 },
    );
    expect(JSON.stringify(emulation.log.entries())).not.toContain(SECRET);
  });
});
