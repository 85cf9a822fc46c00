import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { describe, expect } from 'vitest';
import { makeAuthority } from '../proof/certificates.ts';
import { annotations, it } from './job.ts';
import { made, shop } from './shop.ts';
import { safeSeed, safeVault, withCertificate } from './vault-of-today.ts';
import { callsOf } from '../support/vault/emulator.ts';

describe('a vault of today', () => {
  it('has its secrets read the newer way where it lacks the older', async ({ startJob }) => {
    const seed = { ...shop(), settings: { switches: { 'dsm.application': 'sub404' } } } as const;
    const job = await startJob({ seed });
    const { main } = await job.load('db#password -> DB_PASSWORD');
    expect(main.outputs.get('DB_PASSWORD')).toBe(job.vault.secrets['db#password']);
    expect(callsOf(job.vault.emulator)).toEqual([
      'POST /iso/oauth2/token',
      'GET /iso/dapp/application',
      'GET /iso/sctm/secret',
    ]);
    expect(job.vault.emulator.connections).toEqual({ tcp: 1, tls: 1 });
    expect(main.stdout).toContain('::debug::The secrets were read with GET iso/sctm/secret.');
  });

  it('gives only the secrets that are named, with read: each', async ({ startJob }) => {
    const seed = shop({ 'a/b': { k: made('a') }, c: { k: made('c') }, d: { k: made('d') } });
    const job = await startJob({ seed });
    const { main } = await job.load('a/b#k -> A\nc#* -> C_*', { with: { read: 'each' } });
    expect(main.outputs.get('A')).toBe(job.vault.secrets['a/b#k']);
    expect(main.outputs.get('C_k')).toBe(job.vault.secrets['c#k']);
    const [login, ...reads] = callsOf(job.vault.emulator);
    expect(login).toBe('POST /iso/oauth2/token');
    expect(reads.sort()).toEqual(['GET /iso/sctm/secret/a%2Fb', 'GET /iso/sctm/secret/c']);
  });

  it('reports all that is missing together, with read: each', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load('x/y#k\ndb#password -> P\nz#k -> Z', {
      with: { read: 'each' },
    });
    expect(main.outcome).toBe('failure');
    expect(annotations(main, 'error')).toEqual([
      expect.stringMatching(/line 1: x\/y#k.*ERR_SECRET_NOT_FOUND/),
      expect.stringMatching(/line 3: z#k.*ERR_SECRET_NOT_FOUND/),
    ]);
  });

  it('is asked nothing where * stands under read: each', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load('*', { with: { read: 'each' } });
    expect(annotations(main, 'error').join()).toContain('ERR_INPUT_CONFLICT');
    expect(job.vault.emulator.log()).toEqual([]);
  });

  it('gives a certificate and its key as they are', async ({ startJob }) => {
    const authority = await makeAuthority();
    const { certificate, key } = await authority.issue({ name: 'shop.example', until: 3 });
    const job = await startJob({ seed: withCertificate(shop(), certificate, key) });
    const { main } = await job.load(`
      certificate:12#crt -> file:tls.crt | nomask
      certificate:12#key -> file:tls.key
      certificate:12#pfx -> file:tls.pfx
      certificate:12#password -> PFX_PASSWORD`);
    expect(main.outcome, job.runner.log()).toBe('success');
    const fileOf = (name: string) => readFileSync(main.outputs.get(name) ?? '');
    expect(new X509Certificate(fileOf('TLS_CRT')).raw).toEqual(
      new X509Certificate(certificate).raw,
    );
    const pkcs8 = createPrivateKey(key).export({ type: 'pkcs8', format: 'pem' });
    expect(fileOf('TLS_KEY').toString()).toBe(pkcs8);
    const passphrase = main.outputs.get('PFX_PASSWORD') ?? '';
    expect(passphrase).toMatch(/^[0-9a-f]{32}$/);
    expect(main.masks).toContain(passphrase);
    expect(() => createSecureContext({ pfx: fileOf('TLS_PFX'), passphrase })).not.toThrow();
    expect(annotations(main, 'warning').join()).toMatch(
      /certificate:12 expires soon, at .* \(UTC\)/,
    );
    const asked = callsOf(job.vault.emulator).filter((path) => path.includes('certificate'));
    expect(asked).toHaveLength(2);
  });

  it('gives items of MySafe to an access key of its own, the code last', async ({ startJob }) => {
    await using vault = await safeVault(safeSeed());
    const job = await startJob({ vault });
    const { main } = await job.load(`
      mysafe-password:3#token -> CODE
      mysafe-password:3#password -> PORTAL
      mysafe-note:5#note -> file:licence.txt
      mysafe-secret:6#client_secret -> API_SECRET`);
    expect(main.outcome, job.runner.log()).toBe('success');
    expect(main.outputs.get('PORTAL')).toBe(vault.secrets['mysafe:3']);
    expect(main.outputs.get('CODE')).toMatch(/^\d{6}$/);
    expect(main.outputs.get('API_SECRET')).toBe(vault.secrets['mysafe:6']);
    const note = readFileSync(main.outputs.get('LICENCE_TXT') ?? '', 'utf8');
    expect(note).toBe(vault.secrets['mysafe:5']);
    expect(callsOf(vault.emulator).at(-1)).toBe('GET /api/mysafe/password/3');
    await job.end();
  });

  it('is asked nothing where MySafe and DSM stand together', async ({ startJob }) => {
    const job = await startJob();
    const { main } = await job.load('db#password -> P\nmysafe-note:5#note -> N');
    expect(annotations(main, 'error').join()).toMatch(/line 2: .*two steps.*ERR_INPUT_CONFLICT/);
    expect(job.vault.emulator.log()).toEqual([]);
  });

  it('may change a password when its custody is released, as post says', async ({ startJob }) => {
    const [credential, ...others] = shop().credentials ?? [];
    if (credential === undefined) throw new Error('no credential');
    const seed = {
      ...shop(),
      credentials: [{ ...credential, changes_on_release: true }, ...others],
    };
    const job = await startJob({ seed });
    const first = await job.load('pam-credential:77#password -> P');
    const { stdout } = await first.post();
    expect(stdout).toContain(
      'Released custody of pam-credential:77; the vault changes its password now where the ' +
        "credential's policy says so",
    );
    const second = await job.load('pam-credential:77#password -> P');
    expect(second.main.outputs.get('P')).toMatch(/.+/);
    expect(second.main.outputs.get('P')).not.toBe(first.main.outputs.get('P'));
  });
});
