import { describe, expect, it } from 'vitest';
import { sealJournal } from './journal-seal.ts';
import { readSealedJournal } from './sealed-journal.ts';
import type { JournalData } from './journal.ts';
import { Redacted } from '../model/redacted.ts';

const secret = new Redacted('client-secret-of-this-job');
const journal: JournalData = {
  url: 'https://vault.example',
  job: 'o/r / 1 / 1 / deploy',
  leg: '7',
  files: { directory: '/tmp/senhasegura-x', inodes: ['1:2', '1:3'] },
  handover: ['/tmp/set_env_1'],
  leases: [
    { podName: 'p', deploy: 'd', namespace: 'n', secretIds: ['300'], expiration: undefined },
  ],
  custodies: ['77', 'ci "db"'],
};

describe('sealed journal', () => {
  it('comes back as it was', () => {
    const sealed = readSealedJournal(sealJournal(journal, secret));
    expect(sealed.data).toEqual(journal);
    expect(sealed.verify(secret)).toBe(true);
  });

  it.each([
    ['no files', { ...journal, files: undefined }],
    [
      'a lease with its end',
      { ...journal, leases: journal.leases.map((one) => ({ ...one, expiration: '2031-01-10' })) },
    ],
    ['a line break in a name', { ...journal, job: 'a\nb' }],
  ])('comes back as it was with %s', (_, data) => {
    expect(readSealedJournal(sealJournal(data, secret)).data).toEqual(data);
  });

  it('is still verified when another release has written it', () => {
    // By openssl: the key is the HMAC-SHA-256 of "senhasegura-action journal v1" under the client
    // secret.
    const body =
      '{"url":"u","job":"j","leg":"l","handover":[],"leases":[],"custodies":["pam-credential:77"]}';
    const mac = 'ca3c58d0449aeff9c7bbaa64cd7a93fe382a0e0fe1c9d0cfe30bd507068d0e8d';
    expect(readSealedJournal(`v1.${mac}.${body}`).verify(secret)).toBe(true);
  });

  it('does not hold the client secret', () => {
    expect(sealJournal(journal, secret)).not.toContain(secret.reveal());
  });

  it.each([
    ['a changed body', (text: string) => text.replace('"77"', '"78"')],
    [
      'a changed authenticator',
      (text: string) => text.replace(/^v1\.(.)/, (_, c) => (c === '0' ? 'v1.1' : 'v1.0')),
    ],
    ['the secret of another authorization', () => sealJournal(journal, new Redacted('another'))],
  ])('is not verified with %s', (_, change) => {
    const sealed = readSealedJournal(change(sealJournal(journal, secret)));
    expect(sealed.verify(secret)).toBe(false);
  });

  it.each([
    ['nothing', () => ''],
    ['a text', () => 'v1.x.{}'],
    ['another version', (text: string) => text.replace('v1.', 'v2.')],
    ['a body cut off', (text: string) => text.slice(0, -1)],
    ["a body that isn't a journal", () => sealJournal({} as JournalData, secret)],
    ['something before it', (text: string) => `x${text}`],
    ["ids that aren't text", () => sealJournal({ ...journal, custodies: [7 as never] }, secret)],
    ['a lease that is a text', () => sealJournal({ ...journal, leases: ['p' as never] }, secret)],
    ['no list of leases', () => sealJournal({ ...journal, leases: undefined as never }, secret)],
    ['a list that is an object', () => sealJournal({ ...journal, leases: {} as never }, secret)],
    ['files without a place', () => sealJournal({ ...journal, files: {} as never }, secret)],
  ])('is refused when it is %s', (_, change) => {
    expect(() => readSealedJournal(change(sealJournal(journal, secret)))).toThrow(
      expect.objectContaining({
        code: 'ERR_STATE',
        message: expect.stringContaining('the journal is damaged') as string,
      }) as Error,
    );
  });
});
