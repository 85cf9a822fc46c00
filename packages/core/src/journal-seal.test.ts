import { describe, expect, it } from 'vitest';
import { readSealedJournal, sealJournal } from './journal-seal.ts';
import type { JournalData } from './journal.ts';
import { Redacted } from './redacted.ts';

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
    ['a body that is no journal', () => sealJournal({} as JournalData, secret)],
    ['ids that are no text', () => sealJournal({ ...journal, custodies: [7 as never] }, secret)],
  ])('is refused when it is %s', (_, change) => {
    expect(() => readSealedJournal(change(sealJournal(journal, secret)))).toThrow(
      expect.objectContaining({ code: 'ERR_STATE' }) as Error,
    );
  });
});
