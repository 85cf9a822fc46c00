import { describe, expect, it } from 'vitest';
import { made, shop } from '../e2e/shop.ts';
import { useDesk } from './use-desk.ts';
import { callsOf } from '../support/vault/emulator.ts';

const password = made('db');
const desk = useDesk(shop({ db: { password } }));

describe('doctor', () => {
  it('says what the authorization sees, by name', async () => {
    const { stdout, exitCode } = await desk.run(['doctor']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/ok +certificate: TLSv1\.3/);
    expect(stdout).toContain('/oauth2/token: 200');
    expect(stdout).toContain('db#password');
    expect(stdout).not.toContain(password);
  });

  it.each([
    [
      'a host without an address',
      { SENHASEGURA_URL: 'https://no-such-host.invalid' },
      'cannot be resolved',
    ],
    ['a wrong secret', { SENHASEGURA_CLIENT_SECRET: 'wrong-secret' }, 'FAILED    credentials'],
    ['an authority that is not trusted', { SENHASEGURA_CA_CERTIFICATE: '' }, 'FAILED    tls'],
    [
      'an authority that cannot be read',
      { SENHASEGURA_CA_CERTIFICATE: '/none' },
      'FAILED    settings: The input ca-certificate',
    ],
    [
      "a proxy that isn't a URL",
      { SENHASEGURA_URL: 'https://vault.example.com', HTTPS_PROXY: 'ftp://proxy' },
      'FAILED    proxy: The environment variable HTTPS_PROXY',
    ],
    [
      'a host that NO_PROXY exempts',
      {
        SENHASEGURA_URL: 'https://no-such-host.invalid',
        HTTPS_PROXY: 'http://127.0.0.1:1',
        NO_PROXY: 'no-such-host.invalid',
      },
      'cannot be resolved',
    ],
    ['settings that lack something', { SENHASEGURA_CLIENT_ID: '' }, 'FAILED    settings'],
  ])('names %s', async (_what, env, text) => {
    const { stdout, exitCode } = await desk.run(['doctor'], { env: { HOME: '/nowhere', ...env } });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(text);
  });

  it('checks each entry, says where it would go, and takes nothing', async () => {
    const secrets =
      'db#password -> DB\ndb#pasword -> X\nno#such -> Y | optional\npam-credential:77#password -> P';
    const { stdout, exitCode } = await desk.run(['doctor', '--secrets', secrets]);
    expect(exitCode).toBe(1);
    const lines = stdout.split('\n').filter((line) => /^\S+ +secrets: .*line \d/.test(line));
    expect(lines).toEqual([
      'ok        secrets: line 1: db#password -> env:DB',
      expect.stringMatching(/^FAILED {4}secrets: secrets, line 2: db#pasword: .*password\?$/),
      'warning   secrets: line 3: no#such, optional and not in the vault',
      'ok        secrets: line 4: pam-credential:77#password -> env:P, not asked for, because that takes custody',
    ]);
    expect(desk.vault.emulator.custodies()).toEqual([]);
  });

  it('looks at the rest although a list is wrong', async () => {
    const { stdout, exitCode } = await desk.run(['doctor', '--secrets', 'db']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('FAILED    secrets: secrets, line 1, column 1');
    expect(stdout).toContain('ok        credentials');
  });

  it('registers no application', async () => {
    const env = {
      SENHASEGURA_APPLICATION: 'brandnew',
      SENHASEGURA_SYSTEM: 'ci',
      SENHASEGURA_ENVIRONMENT: 'test',
    };
    const { stdout, exitCode } = await desk.run(['doctor'], { env });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('because nothing is registered');
    const calls = callsOf(desk.vault.emulator);
    expect(calls.filter((call) => /^POST .*application/.test(call))).toEqual([]);
  });
});
