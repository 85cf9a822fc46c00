import { createPrivateKey } from 'node:crypto';
import { expect, it } from 'vitest';
import { made, shop } from '../e2e/shop.ts';
import { safeSeed, withCertificate } from '../e2e/vault-of-today.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { makeAuthority } from '../proof/certificates.ts';
import { openDesk, type Desk } from './senhasegura.ts';
import { callsOf } from '../support/vault/emulator.ts';

/** What `export` says, as JSON. */
async function exported(desk: Desk, args: readonly string[]): Promise<Record<string, string>> {
  const { stdout, stderr, exitCode } = await desk.run(['export', '--format', 'json', ...args]);
  expect(exitCode, stderr).toBe(0);
  return JSON.parse(stdout) as Record<string, string>;
}

it('export reads the newer way where the vault lacks the older', async () => {
  const settings = { switches: { 'dsm.application': 'gateway404' } } as const;
  await using desk = await openDesk({ ...shop(), settings });
  const values = await exported(desk, ['--secrets', 'db#password -> P']);
  expect(values).toEqual({ P: desk.vault.secrets['db#password'] });
  expect(callsOf(desk.vault.emulator).slice(1)).toEqual([
    'GET /iso/dapp/application',
    'GET /iso/sctm/secret',
  ]);
});

it('export asks for named secrets alone with --read each', async () => {
  const seed = shop({ 'a/b': { k: made('a') }, c: { k: made('c') } });
  await using desk = await openDesk(seed);
  const values = await exported(desk, ['--read', 'each', '--secrets', 'a/b#k -> A']);
  expect(values).toEqual({ A: desk.vault.secrets['a/b#k'] });
  expect(callsOf(desk.vault.emulator).slice(1)).toEqual(['GET /iso/sctm/secret/a%2Fb']);
});

it('export gives a certificate with its key', async () => {
  const { certificate, key } = await (await makeAuthority()).issue();
  await using desk = await openDesk(withCertificate(shop(), certificate, key));
  const { KEY } = await exported(desk, ['--secrets', 'certificate:12#key -> KEY']);
  expect(KEY).toBe(createPrivateKey(key).export({ type: 'pkcs8', format: 'pem' }));
});

it('export gives items of MySafe to their own access key, and says what needs an approval', async () => {
  const seed = safeSeed();
  await using desk = await openDesk(seed);
  const { clientId = '', clientSecret = '' } = desk.vault.emulator.mySafeCredentials ?? {};
  const env = { SENHASEGURA_CLIENT_ID: clientId, SENHASEGURA_CLIENT_SECRET: clientSecret };
  const args = ['export', '--format', 'json', '--secrets'];
  const { stdout } = await desk.run([...args, 'mysafe-password:3#password -> P'], { env });
  expect(JSON.parse(stdout)).toEqual({ P: seed.mysafe?.passwords?.[0]?.password });

  const refused = await desk.run([...args, 'mysafe-password:4#password -> P'], { env });
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toMatch(/mysafe-password:4#password: .*approval.*ERR_SECRET_NOT_FOUND/);
});

it('doctor knows certificates and MySafe, and shows which call was answered', async () => {
  const { certificate, key } = await (await makeAuthority()).issue();
  const settings = { switches: { 'dsm.application': 'sub404' } } as const;
  const seed = {
    ...withCertificate(shop(), certificate, key),
    mysafe: safeSeed().mysafe,
    settings,
  };
  await using desk = await openDesk(seed);
  const good = await desk.run(['doctor', '--secrets', 'certificate:12#crt -> CRT']);
  expect(good.exitCode, good.stdout).toBe(0);
  expect(good.stdout).toContain('GET /iso/sctm/secret: 200');
  expect(good.stdout).toContain('POST /api/certificate/download: 200');

  const { clientId = '', clientSecret = '' } = desk.vault.emulator.mySafeCredentials ?? {};
  const env = { SENHASEGURA_CLIENT_ID: clientId, SENHASEGURA_CLIENT_SECRET: clientSecret };
  const safe = await desk.run(['doctor', '--secrets', 'mysafe-note:5#note -> N'], { env });
  expect(safe.exitCode, safe.stdout).toBe(0);
  expect(safe.stdout).toContain('GET /api/mysafe/note/5: 200');
});

it('doctor lists certificates beside secrets', async () => {
  const { certificate, key } = await (await makeAuthority()).issue();
  await using desk = await openDesk(withCertificate(shop(), certificate, key));
  const { stdout, exitCode } = await desk.run(['doctor']);
  expect(exitCode, stdout).toBe(0);
  expect(stdout).toContain('ok        secrets: the authorization can read 1 certificate\n');
  expect(stdout).toContain('          certificate:12 shop.example\n');
});

it.each(['classic', 'v332', 'v4'] as const)(
  'doctor lists the items of an access key of MySafe, without their values (%s)',
  async (profile) => {
    await using desk = await openDesk({ ...safeSeed(), settings: { profile } });
    const { clientId = '', clientSecret = '' } = desk.vault.emulator.mySafeCredentials ?? {};
    const env = { SENHASEGURA_CLIENT_ID: clientId, SENHASEGURA_CLIENT_SECRET: clientSecret };
    const { stdout, exitCode } = await desk.run(['doctor'], { env });
    expect(exitCode, stdout).toBe(0);
    const lines = stdout.split('\n').map((line) => line.trim());
    expect(lines.filter((line) => line.startsWith('mysafe-'))).toEqual([
      'mysafe-password:3 portal',
      'mysafe-password:4 guarded (needs a justification or an approval, so no job can read it)',
      'mysafe-note:5 licence',
      'mysafe-secret:6 api',
    ]);
    expect(scanForLeaks({ texts: { stdout } }, { clientSecret })).toEqual([]);
    expect(desk.vault.emulator.log().map(({ path }) => path)).not.toContain('/api/mysafe/note/5');
  },
);

it('doctor checks an authorization that may read nothing but a certificate', async () => {
  const { certificate, key } = await (await makeAuthority()).issue();
  const seed = withCertificate(shop(), certificate, key);
  const [application] = seed.applications;
  const authorizations = application!.authorizations.map((one) => ({
    ...one,
    authorized_resources: ['Certificate Manager' as const],
  }));
  await using desk = await openDesk({
    ...seed,
    applications: [{ ...application!, authorizations }],
  });
  const { stdout, exitCode } = await desk.run(['doctor', '--secrets', 'certificate:12#crt -> C']);
  expect(exitCode, stdout).toBe(0);
  expect(stdout).toContain('warning   secrets: the authorization can read no DSM secrets.');
  expect(stdout).toContain('ok        secrets: line 1: certificate:12#crt -> env:C\n');
  expect((await desk.run(['doctor', '--secrets', 'db#password'])).exitCode).toBe(1);
});
