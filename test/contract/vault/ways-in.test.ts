import { sampleSeed, startEmulator, type Emulator, type Seed } from '@senhasegura-action/emulator';
import { createDirectTransport, run, type Runtime } from '@senhasegura-action/core';
import { afterEach, describe, expect, it } from 'vitest';
import { RecordedJob } from '../../../packages/core/test-support/job-fixture.ts';
import { callsOf } from '../../support/vault/emulator.ts';

let emulator: Emulator | undefined;
afterEach(async () => emulator?.close());

/** A job that remembers, in order, what it masked (`mask`), exported (`out`) and printed. */
async function load(
  settings: Parameters<typeof startEmulator>[0],
  inputs: (vault: Emulator) => Readonly<Record<string, string>>,
  change: Partial<Runtime> = {},
) {
  emulator = await startEmulator(settings);
  const vault = emulator;
  const masks: string[] = [];
  const outputs = new Map<string, string>();
  const events: string[] = [];
  const job = new RecordedJob();
  const platform = job.platform({
    addMask: (text) => {
      masks.push(text);
      events.push('mask');
    },
    exportSecret: (_, name, { value }) => {
      outputs.set(name, String(value.reveal()));
      events.push('out');
    },
    info: (text) => events.push(text),
    warning: (text) => events.push(text),
  });
  let random = 0;
  const runtime = job.runtime({
    now: Date.now,
    randomHex: (bytes) => String((random += 1)).padStart(2 * bytes, '0'),
    createTransport: createDirectTransport,
    ...change,
  });
  const { clientId, clientSecret } = vault.credentials;
  const raw = { url: vault.url, 'client-id': clientId, 'client-secret': clientSecret };
  const done = run({ raw: { ...raw, ...inputs(vault) }, platform, runtime, context: {} });
  return { vault, masks, outputs, events, done };
}

/** The sample seed with something else about its first authorization. */
function seedWith(change: object): Seed {
  const seed = sampleSeed(Date.now());
  const [first, ...others] = seed.applications;
  const [authorization, ...rest] = first?.authorizations ?? [];
  if (first === undefined || authorization === undefined) throw new Error('an empty seed');
  const changed = { ...first, authorizations: [{ ...authorization, ...change }, ...rest] };
  return { ...seed, applications: [changed, ...others] };
}

const passwordOf = ({ applications }: Seed) =>
  applications[0]?.authorizations[0]?.secrets?.find(({ identity }) => identity === 'team/shop/db')
    ?.data[0]?.['password'] ?? '';

const SECRETS = 'team/shop/db#password -> PW';

describe('a run', () => {
  it('registers first and loads under what comes back', async () => {
    const names = { application: 'shop-api', system: 'payments', environment: 'staging' };
    const { vault, masks, outputs, done } = await load({}, () => ({ ...names, secrets: SECRETS }));
    await done;
    expect(outputs.get('PW')).toMatch(/./);
    expect(masks).toContain(vault.credentials.clientSecret);
    expect(callsOf(vault)).toEqual([
      'POST /iso/oauth2/token',
      'POST /iso/dapp/application',
      'POST /iso/oauth2/token',
      'GET /iso/dapp/application',
    ]);
  });

  it('signs with OAuth 1.0, in one request', async () => {
    const seed = seedWith({ token_key: 'the-token-key', token_secret: 'the-token-secret' });
    const oauth1 = {
      'auth-method': 'oauth1',
      'token-key': 'the-token-key',
      'token-secret': 'the-token-secret',
    };
    const { vault, masks, outputs, done } = await load({ seed }, () => ({
      ...oauth1,
      secrets: SECRETS,
    }));
    await done;
    expect(outputs.get('PW')).toBe(passwordOf(seed));
    expect(masks).toContain('the-token-secret');
    expect(vault.log()).toHaveLength(1);
  });

  it.each(['sha1', 'sha256'] as const)(
    'decrypts with %s, masking what came and what was meant',
    async (hash) => {
      const seed = seedWith({ encryption_enabled: true });
      const settings = { seed, switches: { encryption: `oaep-${hash}` } } as const;
      const { masks, outputs, events, done } = await load(settings, (vault) => ({
        'decryption-key': vault.decryptionKeyOf('shop-api/payments/staging') ?? '',
        'decryption-hash': hash,
        secrets: `${SECRETS}\nteam/shop/db#username -> USER`,
      }));
      await done;
      expect(outputs.get('PW')).toBe(passwordOf(seed));
      expect(outputs.get('USER')).not.toMatch(/^[A-Za-z0-9+/]{342}==$/);
      expect(masks).toContain(passwordOf(seed));
      expect(masks.some((mask) => /^[A-Za-z0-9+/]{342}==$/.test(mask))).toBe(true);
      expect(events.lastIndexOf('mask')).toBeLessThan(events.indexOf('out'));
    },
  );

  it('passes nothing on that it cannot decrypt', async () => {
    const seed = seedWith({ encryption_enabled: true });
    const settings = { seed, switches: { encryption: 'oaep-sha256' } } as const;
    const { outputs, done } = await load(settings, (vault) => ({
      'decryption-key': vault.decryptionKeyOf('shop-api/payments/staging') ?? '',
      secrets: SECRETS,
    }));
    await expect(done).rejects.toMatchObject({ code: 'ERR_VALUE_ENCRYPTED' });
    await expect(done).rejects.toThrow(/team\/shop\/db#password was encrypted for another key/);
    expect(outputs.size).toBe(0);
  });

  it('waits for a vault that is not available, and says so', async () => {
    const fault = { fault: 'status', status: 503, retry_after: 2, times: 2 } as const;
    const { outputs, events, done } = await load({ faults: [fault] }, () => ({ secrets: SECRETS }));
    await done;
    expect(outputs.size).toBeGreaterThan(0);
    expect(events.filter((event) => event.includes('retrying in'))).toHaveLength(2);
  });

  it('masks the password of a proxy, whether it is used or not found to be one', async () => {
    const asked: unknown[] = [];
    const { masks, done } = await load(
      {},
      () => ({ url: 'https://vault.example', secrets: SECRETS, 'retry-budget': '1' }),
      {
        proxyEnvironment: { HTTPS_PROXY: 'http://me:pr0xy%21pass@127.0.0.1:1' },
        createTransport: (options) => {
          asked.push(options.proxy?.host);
          return {
            send: async () => Promise.reject(new Error('no network here')),
            close: () => {},
          };
        },
      },
    );
    await expect(done).rejects.toThrow('no network here');
    expect(asked).toEqual(['127.0.0.1:1']);
    expect(masks).toEqual(expect.arrayContaining(['pr0xy%21pass', 'pr0xy!pass']));
  });

  it('warns when nothing is verified', async () => {
    const { events, done } = await load({}, () => ({
      secrets: SECRETS,
      'insecure-skip-tls-verify': 'true',
    }));
    await done;
    expect(events.some((event) => event.includes('NOT verified'))).toBe(true);
  });
});
