import { lstatSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect } from 'vitest';
import { summaryText } from '../demo/screen.ts';
import { annotations, it } from './job.ts';
import { nastyNames, nastyValues } from './nasty-values.ts';
import { made, shop } from './shop.ts';

const modeOf = (path: string): number => lstatSync(path).mode & 0o777;

describe('a job that loads secrets', () => {
  it('gets nasty values byte for byte as outputs, in env and in files', async ({ startJob }) => {
    const job = await startJob({ seed: shop({ nasty: nastyValues }) });
    const entries = nastyNames.flatMap((name) => [
      `nasty#${name} -> O_${name}`,
      `nasty#${name} -> env:E_${name}`,
      `nasty#${name} -> file:${name}.txt | path=F_${name} ${name === 'pem' ? '| mode=0400' : ''}`,
    ]);
    const { main } = await job.load(entries.join('\n'));

    expect(main.outcome).toBe('success');
    const outputs = Object.fromEntries(nastyNames.map((name) => [`O_${name}`, nastyValues[name]]));
    const { json = '', ...ours } = Object.fromEntries(main.outputs);
    expect(JSON.parse(json)).toEqual(outputs);
    const paths = Object.fromEntries(
      nastyNames.map((name) => [`F_${name}`, main.outputs.get(`F_${name}`)]),
    );
    expect(ours).toEqual({ ...outputs, ...paths });
    for (const name of nastyNames) {
      expect(main.env.get(`E_${name}`)).toBe(nastyValues[name]);
      const path = paths[`F_${name}`] ?? '';
      expect(readFileSync(path, 'utf8')).toBe(nastyValues[name]);
      expect(modeOf(path)).toBe(name === 'pem' ? 0o400 : 0o600);
      expect(modeOf(dirname(path))).toBe(0o700);
    }
  });

  it('asks twice, over one TCP connection with one TLS handshake', async ({ startJob }) => {
    const job = await startJob();
    await job.load('db#password -> DB_PASSWORD');
    await job.end();
    const { emulator } = job.vault;
    expect(emulator.log().map(({ method, path, status }) => [method, path, status])).toEqual([
      ['POST', '/iso/oauth2/token', 200],
      ['GET', '/iso/dapp/application', 200],
    ]);
    expect(emulator.connections).toEqual({ tcp: 1, tls: 1 });
  });

  it('has a summary of names, sources, destinations and expiry', async ({ startJob }) => {
    const seed = shop(
      { db: { password: made('db'), user: made('user') }, 'a|b <i>@x</i>': { key: made('odd') } },
      { db: { expiration_date: '2091-02-03 04:05:06' } },
    );
    const job = await startJob({ seed });
    const { main } = await job.load(
      'db#password -> DB_PASSWORD\ndb#user -> env:DB_USER\n"a|b <i>@x</i>"#key -> file:odd.key',
    );
    expect(main.summary).not.toMatch(/<i>|@x|a\|b/);
    const rows = summaryText(main.summary.replaceAll('&#124;', '!'))
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/));
    expect(rows).toEqual(
      expect.arrayContaining([
        ['Destination', 'Source', 'Masked', 'Expires'],
        ['output:DB_PASSWORD', 'db#password', 'yes', '2091-02-03 04:05:06'],
        ['env:DB_USER', 'db#user', 'yes', '2091-02-03 04:05:06'],
        ['file:odd.key (path in ODD_KEY)', 'a!b <i>@x</i>#key', 'yes'],
      ]),
    );
  });

  it('takes the three variables of the environment instead of the inputs', async ({ startJob }) => {
    const job = await startJob();
    const { url, 'client-id': id, 'client-secret': secret } = job.vault.inputs;
    const { main } = await job.load('db#password -> DB_PASSWORD', {
      with: { url: '', 'client-id': '', 'client-secret': '' },
      env: { SENHASEGURA_URL: url, SENHASEGURA_CLIENT_ID: id, SENHASEGURA_CLIENT_SECRET: secret },
    });
    expect(main.outputs.get('DB_PASSWORD')).toBe(job.vault.secrets['db#password']);
  });
});

describe('an entry', () => {
  it('with nomask or a default is exported without a mask', async ({ startJob }) => {
    const seed = shop({ db: { user: 'shop-reader', password: made('db') } });
    const job = await startJob({ seed, public: ['db#user', 'DB_USER', 'COLOUR', 'json'] });
    const { main } = await job.load(
      'db#user -> DB_USER | nomask\ndb#colour -> COLOUR | default=light-blue\nnone#x -> NONE | default=',
    );
    expect(Object.fromEntries(main.outputs)).toMatchObject({
      DB_USER: 'shop-reader',
      COLOUR: 'light-blue',
      NONE: '',
    });
    expect(main.masks.filter((mask) => /shop-reader|light-blue/.test(mask))).toEqual([]);
  });

  it('that is optional and missing exports nothing', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load(
      'db#none -> A | optional\nnone#x -> env:B | optional\nnone#y -> file:c | optional\nnone#* -> D_* | optional',
    );
    expect(main).toMatchObject({ outcome: 'success', outputs: new Map(), env: new Map() });
    expect(job.secretFolders).toEqual([]);
  });

  it('with json= takes one member, a text as it is and the rest as it was written', async ({
    startJob,
  }) => {
    const key = made('nested');
    const blob = `{"auth": {"a b": ["${key}\\n", 12345678901234567890.50, {"x":  [ 1 ]}]}}`;
    const job = await startJob({ seed: shop({ config: { blob } }) });
    const { main } = await job.load(
      'config#blob -> KEY | json=".auth[\\"a b\\"][0]"\nconfig#blob -> BIG | json=".auth[\\"a b\\"][1]"\nconfig#blob -> REST | json=".auth[\\"a b\\"][2]"',
    );
    expect(Object.fromEntries(main.outputs)).toMatchObject({
      KEY: `${key}\n`,
      BIG: '12345678901234567890.50',
      REST: '{"x":  [ 1 ]}',
    });
  });

  it('with decode= writes the bytes, and with encode= their text', async ({ startJob }) => {
    const bytes = Buffer.from([0, 255, 254, 10, 13, 0, 128, 195, 40, ...Buffer.alloc(20, 7)]);
    const text = made('text');
    const job = await startJob({
      seed: shop({
        cert: {
          p12: bytes.toString('base64'),
          hex: Buffer.from(text).toString('hex'),
          multi: `${text}\nline two`,
        },
      }),
    });
    const { main } = await job.load(
      'cert#p12 -> file:c.p12 | decode=base64\ncert#hex -> TEXT | decode=hex\ncert#multi -> MULTI | encode=base64',
    );
    expect(readFileSync(main.outputs.get('C_P12') ?? '')).toEqual(bytes);
    expect(main.outputs.get('TEXT')).toBe(text);
    expect(main.outputs.get('MULTI')).toBe(Buffer.from(`${text}\nline two`).toString('base64'));
  });

  it('with a wildcard exports every key under a derived name', async ({ startJob }) => {
    const values = { 'api-key': made('api'), empty: null };
    const job = await startJob({ seed: shop({ app: values, db: { '2nd.key': made('second') } }) });
    const { main } = await job.load('app#* -> env:APP_*\n*', {
      with: { prefix: 'X_', case: 'upper' },
    });
    expect(Object.fromEntries(main.env)).toEqual({ APP_API_KEY: values['api-key'] });
    expect([...main.outputs.keys()].sort()).toEqual(['X_2ND_KEY', 'X_API_KEY', 'json']);
  });

  it('that is too short to be masked is exported with a warning that names it', async ({
    startJob,
  }) => {
    const job = await startJob({ seed: shop({ db: { pin: '123' } }) });
    const { main } = await job.load('db#pin -> PIN');
    expect(main.outputs.get('PIN')).toBe('123');
    expect(annotations(main, 'warning')).toEqual([expect.stringContaining('db#pin')]);
  });
});
