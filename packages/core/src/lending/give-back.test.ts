import { describe, expect, it } from 'vitest';
import { EMPTY_JOURNAL } from '../../test-support/empty-journal.ts';
import { SenhaseguraError } from '../model/errors.ts';
import { giveBack } from './give-back.ts';
import { Journal, type JournalData } from './journal.ts';
import type { VaultClient } from '../vault/client.ts';

const PLACE = { temporaryDirectory: undefined, windows: false };
const identity = { podName: 'p', deploy: 'd', namespace: 'n' };

function journalWith(change: Partial<JournalData>): Journal {
  return new Journal({ ...EMPTY_JOURNAL, ...change }, () => {});
}

/** A vault that keeps what it was asked and does as `change` says. */
function vaultWith(change: Partial<VaultClient> = {}) {
  const asked: string[] = [];
  const unexpected = async (): Promise<never> => Promise.reject(new Error('unexpected'));
  const vault: VaultClient = {
    logIn: unexpected,
    readSecrets: unexpected,
    readSecret: unexpected,
    readCertificate: unexpected,
    readSafeItem: unexpected,
    readCredential: unexpected,
    readKey: unexpected,
    readInformation: unexpected,
    provision: unexpected,
    deprovision: async ({ podName }, id) => {
      asked.push(`deprovision ${podName} ${id}`);
      return Promise.resolve('given-back');
    },
    releaseCustody: async (ref) => {
      asked.push(`release ${ref}`);
      return Promise.resolve('given-back');
    },
    ...change,
  };
  return { vault: async () => Promise.resolve(vault), asked };
}

describe('giveBack', () => {
  it('gives back every lease and custody, and forgets them', async () => {
    const journal = journalWith({
      leases: [{ ...identity, secretIds: ['1', '2'], expiration: undefined }],
      custodies: ['77', '78'],
    });
    const { vault, asked } = vaultWith();
    const outcomes = await giveBack(journal, vault, PLACE);
    expect(asked.sort()).toEqual([
      'deprovision p 1',
      'deprovision p 2',
      'release 77',
      'release 78',
    ]);
    expect(outcomes.map(({ result }) => result)).toEqual([
      'given-back',
      'given-back',
      'given-back',
    ]);
    expect(journal.isEmpty).toBe(true);
  });

  it('asks the vault nothing when there is nothing of it', async () => {
    const vault = async (): Promise<VaultClient> => Promise.resolve(expect.unreachable());
    expect(await giveBack(journalWith({}), vault, PLACE)).toEqual([]);
  });

  it('asks again under the same identity when the answer was never seen', async () => {
    const journal = journalWith({
      leases: [{ ...identity, secretIds: [], expiration: undefined }],
    });
    const object = {
      kind: 'provisioned',
      ref: 'eph',
      id: '300',
      fields: [],
      expiration: undefined,
    } as const;
    const { vault, asked } = vaultWith({ provision: async () => Promise.resolve([object]) });
    const [outcome] = await giveBack(journal, vault, PLACE);
    expect(asked).toEqual(['deprovision p 300']);
    expect(outcome?.name).toContain('300');
  });

  it('remembers the id when giving back fails, so that the next try makes no other', async () => {
    const journal = journalWith({
      leases: [{ ...identity, secretIds: [], expiration: undefined }],
    });
    const object = {
      kind: 'provisioned',
      ref: 'e',
      id: '300',
      fields: [],
      expiration: undefined,
    } as const;
    const { vault } = vaultWith({
      provision: async () => Promise.resolve([object]),
      deprovision: async () =>
        Promise.reject(new SenhaseguraError('ERR_ANSWER', 'Half an answer.')),
    });
    await giveBack(journal, vault, PLACE);
    expect(journal.data.leases).toMatchObject([{ secretIds: ['300'] }]);
  });

  it('gives back the ids that it can, and asks to be told of the others', async () => {
    const lease = { ...identity, secretIds: ['1', '2', '3'], expiration: '2031-01-02 03:04:05' };
    const given: string[] = [];
    const { vault } = vaultWith({
      deprovision: async (_, id) => {
        if (id === '1') throw new SenhaseguraError('ERR_UNAVAILABLE', 'The vault is away.');
        given.push(id);
        return Promise.resolve('nothing-left');
      },
    });
    const journal = journalWith({ leases: [lease] });
    expect(await giveBack(journal, vault, PLACE)).toMatchObject([
      {
        result: 'failed',
        reason: 'The vault is away.',
        expiration: '2031-01-02 03:04:05',
        byHand:
          'senhasegura cleanup --pod-name p --deploy d --namespace n --secret-id 1 ' +
          '--secret-id 2 --secret-id 3',
      },
    ]);
    expect(given).toEqual(['2', '3']);
    expect(journal.isEmpty).toBe(false);
  });

  it.each([
    [
      'a POSIX shell',
      false,
      "senhasegura cleanup --pod-name 'p'\\''; rm' --deploy 'd d' --namespace '' --secret-id 300",
      "senhasegura cleanup --custody 'a b'",
    ],
    [
      'PowerShell',
      true,
      "senhasegura cleanup --pod-name 'p''; rm' --deploy 'd d' --namespace '' --secret-id 300",
      "senhasegura cleanup --custody 'a b'",
    ],
  ])('prints the whole command for each thing, quoted for %s', async (_, windows, one, other) => {
    const names = { podName: "p'; rm", deploy: 'd d', namespace: '' };
    const journal = journalWith({
      leases: [{ ...names, secretIds: ['300'], expiration: undefined }],
      custodies: ['pam-credential:a b'],
    });
    const refused = async (): Promise<never> => Promise.reject(new Error('x'));
    const { vault } = vaultWith({ deprovision: refused, releaseCustody: refused });
    const [lease, custody] = await giveBack(journal, vault, { ...PLACE, windows });
    expect(lease?.byHand).toBe(one);
    expect(custody?.byHand).toBe(other);
  });

  it('recommends the journal where no secret id is known', async () => {
    const leases = [{ ...identity, secretIds: [], expiration: undefined }];
    const refused = async (): Promise<never> => Promise.reject(new Error('x'));
    const { vault } = vaultWith({ provision: refused });
    const place = { ...PLACE, journalFile: '/tmp/my journal' };
    expect(await giveBack(journalWith({ leases }), vault, place)).toMatchObject([
      { byHand: "senhasegura cleanup --journal '/tmp/my journal'" },
    ]);
    const [outcome] = await giveBack(journalWith({ leases }), vault, PLACE);
    expect(outcome).toMatchObject({ byHand: undefined });
    expect(outcome?.reason).toContain('senhasegura cleanup --journal FILE');
  });

  it('cannot remove files where there is no temporary directory, and says so', async () => {
    const journal = journalWith({ files: { directory: '/temp/senhasegura-1', inodes: [] } });
    const { vault } = vaultWith();
    expect(await giveBack(journal, vault, PLACE)).toMatchObject([
      {
        kind: 'files',
        result: 'failed',
        reason: expect.stringContaining('temporary directory') as string,
      },
    ]);
    expect(journal.isEmpty).toBe(false);
  });

  it('keeps what could not be given back, says why, and goes on', async () => {
    const journal = journalWith({ custodies: ['77', '78'] });
    const { vault } = vaultWith({
      releaseCustody: async (ref) =>
        ref === '77'
          ? Promise.reject(new SenhaseguraError('ERR_UNAVAILABLE', 'The vault is away.'))
          : Promise.resolve('nothing-left'),
    });
    expect(await giveBack(journal, vault, PLACE)).toMatchObject([
      { result: 'failed', reason: 'The vault is away.' },
      { result: 'nothing-left' },
    ]);
    expect(journal.data.custodies).toEqual(['77']);
  });

  it('does not repeat what an unknown error says', async () => {
    const { vault } = vaultWith({
      releaseCustody: async () => Promise.reject(new Error('s3cret')),
    });
    const [outcome] = await giveBack(journalWith({ custodies: ['77'] }), vault, PLACE);
    expect(outcome?.reason).toBe('an unexpected error');
  });
});
