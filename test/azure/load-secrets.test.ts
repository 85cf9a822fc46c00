import { lstatSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { nastyNames, nastyValues } from '../e2e/nasty-values.ts';
import { made, shop } from '../e2e/shop.ts';
import { it, warnings } from './pipeline.ts';

// What a secret variable of the agent can hold, and what the agent's own escaping is made of.
const oneLine = {
  ...Object.fromEntries(
    nastyNames
      .filter((name) => !/[\r\n]/.test(nastyValues[name]))
      .map((name) => [name, nastyValues[name]]),
  ),
  agent: 'a%b;c]d%3Be%5Df%AZP25g%0Dh-##vso[task.setvariable variable=X]planted',
  long: 'x1'.repeat(15_000),
  longest: 'y2'.repeat(16_383),
};

describe('a task that loads secrets', () => {
  it('sets nasty values byte for byte as secret variables and in files', async ({
    startPipeline,
  }) => {
    const { crlf, pem } = nastyValues;
    const pipeline = await startPipeline({ seed: shop({ nasty: { ...oneLine, crlf, pem } }) });
    const names = Object.keys(oneLine) as (keyof typeof oneLine)[];
    const step = await pipeline.load(
      [
        ...names.map((name) => `nasty#${name} -> V_${name}`),
        'nasty#crlf -> file:crlf.txt',
        'nasty#pem -> file:key.pem | mode=0400 | path=KEY_FILE',
        'nasty#pem -> ENCODED | encode=base64',
      ].join('\n'),
    );
    expect(step).toMatchObject({ result: 'Succeeded', exitCode: 0 });
    for (const name of names) {
      expect(step.variables.get(`V_${name}`)).toEqual({ value: oneLine[name], secret: true });
    }
    expect(step.variables.get('ENCODED')).toEqual({
      value: Buffer.from(pem).toString('base64'),
      secret: true,
    });
    for (const [variable, value, mode] of [
      ['CRLF_TXT', crlf, 0o600],
      ['KEY_FILE', pem, 0o400],
    ] as const) {
      const { value: path = '', secret } = step.variables.get(variable) ?? {};
      expect(secret).toBe(false);
      expect(readFileSync(path, 'utf8')).toBe(value);
      expect(lstatSync(path).mode & 0o777).toBe(mode);
    }
    expect(pipeline.agent.variables.has('X')).toBe(false);
  });

  it('asks twice, over one TCP connection with one TLS handshake', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    await pipeline.load('db#password -> DB_PASSWORD');
    await pipeline.end();
    const { emulator } = pipeline.vault;
    expect(emulator.log().map(({ method, path, status }) => [method, path, status])).toEqual([
      ['POST', '/iso/oauth2/token', 200],
      ['GET', '/iso/dapp/application', 200],
    ]);
    expect(emulator.connections).toEqual({ tcp: 1, tls: 1 });
  });

  it('says what it loaded by name, and nothing for the agent to obey', async ({
    startPipeline,
  }) => {
    const identity = 'a ##vso[task.complete result=Failed;] ##[error]b';
    const pipeline = await startPipeline({ seed: shop({ [identity]: { key: made('odd') } }) });
    const step = await pipeline.load(`"${identity}"#key -> ODD`);
    expect(step.result).toBe('Succeeded');
    expect(pipeline.agent.log).toContain('Loaded 1 secret from');
    expect(pipeline.agent.log).toMatch(/env:ODD {2}<- {2}a # #vso\[/);
    expect(step.stdout).not.toMatch(/##\[|debug/);
  });

  it('exports what asks not to be masked as a public variable', async ({ startPipeline }) => {
    const pipeline = await startPipeline({
      seed: shop({ db: { user: 'shop-reader', lines: 'one\r\ntwo\n' } }),
      public: ['db#user', 'db#lines'],
    });
    const step = await pipeline.load(
      'db#user -> DB_USER | nomask\ndb#none -> COLOUR | default=light-blue\ndb#lines -> LINES | nomask',
    );
    expect(Object.fromEntries(step.variables)).toEqual({
      DB_USER: { value: 'shop-reader', secret: false },
      COLOUR: { value: 'light-blue', secret: false },
      LINES: { value: 'one\r\ntwo\n', secret: false },
    });
    expect(step.masks.filter((mask) => /shop-reader|light-blue|one/.test(mask))).toEqual([]);
  });

  it('sets an output variable only where output: says so, and warns about it by name', async ({
    startPipeline,
  }) => {
    const pipeline = await startPipeline();
    const value = pipeline.vault.secrets['db#password'];
    const step = await pipeline.load('db#password -> output:OUT\ndb#password -> DB', {
      name: 'secrets',
    });
    expect(Object.fromEntries(step.variables)).toEqual({
      'secrets.OUT': { value, secret: true },
      DB: { value, secret: true },
    });
    expect(warnings(step)).toEqual([expect.stringMatching(/Secret output variables.* OUT /)]);
    expect(pipeline.agent.expand('$(secrets.OUT) $(OUT)')).toBe(`${String(value)} $(OUT)`);
  });

  it('exports the path of a file as an output beside, where outputs are the default', async ({
    startPipeline,
  }) => {
    const pipeline = await startPipeline();
    const step = await pipeline.load('db#password -> file:db.txt', {
      name: 'secrets',
      inputs: { exportTo: 'output' },
    });
    const path = step.variables.get('DB_TXT')?.value ?? '';
    expect(readFileSync(path, 'utf8')).toBe(pipeline.vault.secrets['db#password']);
    expect(step.variables.get('secrets.DB_TXT')).toEqual({ value: path, secret: false });
    expect(warnings(step)).toEqual([]);
  });

  it('warns about $(…) inside a value, by name', async ({ startPipeline }) => {
    const value = `a$(Build.BuildId)b-${made('macro')}`;
    const pipeline = await startPipeline({ seed: shop({ db: { macro: value } }) });
    const step = await pipeline.load('db#macro -> MACRO');
    expect(step.variables.get('MACRO')).toEqual({ value, secret: true });
    expect(warnings(step)).toEqual([expect.stringMatching(/db#macro holds \$\(…\)/)]);
  });

  it('sets an empty value', async ({ startPipeline }) => {
    const pipeline = await startPipeline({ seed: shop({ db: { empty: '' } }) });
    const step = await pipeline.load('db#empty -> EMPTY');
    expect(step.variables.get('EMPTY')).toMatchObject({ value: '' });
  });
});
