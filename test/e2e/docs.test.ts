import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { sampleSeed } from '@senhasegura-action/emulator';
import { valuesOf } from '../support/vault/emulator.ts';
import { examplesFor } from '../support/docs/examples.ts';
import { it } from './job.ts';

const [grammar = '', safe = ''] = examplesFor('test/e2e/docs.test.ts').map(({ text }) => text);

it('docs/github-actions.md: the grammar by example is what happens', async ({ startJob }) => {
  const seed = sampleSeed(Date.now());
  const values = valuesOf(seed);
  const account = values['team/shop/service-account#json'] ?? '';
  const { project_id: project } = JSON.parse(account) as { project_id: string };
  const job = await startJob({ seed, public: PUBLIC });
  const { main } = await job.load(grammar, { with: { provision: 'true' } });
  expect(main.outcome, job.runner.log()).toBe('success');

  const outputs = Object.fromEntries(main.outputs);
  const { GOOGLE_APPLICATION_CREDENTIALS: gcp, ID_DEPLOY: key } = outputs;
  expect(outputs).toEqual({
    DB_PASSWORD: values['team/shop/db#password'],
    CLOUD_access_key_id: values['team/shop/cloud#access_key_id'],
    CLOUD_secret_access_key: values['team/shop/cloud#secret_access_key'],
    SIGNING_KEY_BASE64: Buffer.from(values['team/shop/signing-key#private_key'] ?? '').toString(
      'base64',
    ),
    LEVEL: 'info',
    ADMIN_PASSWORD: values['pam-credential:77'],
    LICENSE: values['pam-info:129'],
    JOB_PASSWORD: expect.stringMatching(/.{10,}/) as string,
    GOOGLE_APPLICATION_CREDENTIALS: gcp,
    ID_DEPLOY: key,
    json: expect.stringContaining('"DB_PASSWORD"') as string,
  });
  expect(Object.fromEntries(main.env)).toEqual({
    DB_USER: 'shop',
    GCP_PROJECT: project,
    GOOGLE_APPLICATION_CREDENTIALS: gcp,
    ID_DEPLOY: key,
  });
  expect(readFileSync(gcp ?? '', 'utf8')).toBe(account);
  expect(readFileSync(key ?? '', 'utf8')).toMatch(/^-----BEGIN [^\r]+-----\n$/s);
});

it('docs/github-actions.md: the items of MySafe are loaded', async ({ startJob }) => {
  const seed = sampleSeed(Date.now());
  const job = await startJob({ seed, public: PUBLIC });
  const key = job.vault.emulator.mySafeCredentials;
  const { main } = await job.load(safe, {
    with: { 'client-id': key?.clientId ?? '', 'client-secret': key?.clientSecret ?? '' },
  });
  expect(main.outcome, job.runner.log()).toBe('success');
  const { PORTAL_PASSWORD, PORTAL_CODE, API_SECRET } = Object.fromEntries(main.outputs);
  expect(PORTAL_PASSWORD).toBe(seed.mysafe?.passwords?.[0]?.password);
  expect(PORTAL_CODE).toMatch(/^\d{6}$/);
  expect(API_SECRET).toBe(seed.mysafe?.secrets?.[0]?.client_secret);
});

/** What the example itself does not hide, and what the vault gives to everybody. */
const PUBLIC = [
  'team/shop/db#username',
  'team/shop/flags#FEATURE_CHECKOUT_V2',
  'DB_USER',
  'GCP_PROJECT',
  'LEVEL',
];
