import { describe, expect, it } from 'vitest';
import { inAzureWords } from './wording.ts';

describe('inAzureWords', () => {
  it.each([
    ['The input client-secret is missing.', 'The input clientSecret is missing.'],
    ['url, client-id and client-secret belong', 'url, clientId and clientSecret belong'],
    ['insecure-skip-tls-verify is true: the', 'insecureSkipTlsVerify is true: the'],
    [
      'Give its authority in ca-certificate instead.',
      'Give its authority in caCertificate instead.',
    ],
    ['unless cleanup-failure: fail', 'unless cleanupFailure: fail'],
  ])('spells %j as the task does', (text, spelled) => {
    expect(inAzureWords(text)).toBe(spelled);
  });

  it.each([
    'senhasegura cleanup --pod-name a --secret-id b',
    'client-id#password, team/client-id#key, db#client-id',
    'Did you mean "client-id"?',
    'a mistyped-client-id, client-ids, x.client-id',
  ])("leaves %j, which isn't the name of an input", (text) => {
    expect(inAzureWords(text)).toBe(text);
  });
});
