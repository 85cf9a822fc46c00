import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Redacted } from '../../../packages/core/src/model/redacted.ts';
import { sealJournal } from '../../../packages/core/src/lending/journal-seal.ts';
import type { JournalData } from '../../../packages/core/src/lending/journal.ts';
import { startVault } from '../../support/vault/emulator.ts';
import { FORGED_DESKS, type ForgedDesk } from './forged-desks.ts';
import { some } from '../sample.ts';

/** Of the form that the product gives to its own folders. */
const OURS = `senhasegura-${'0'.repeat(32)}`;

/** What a step can have written that must stay as it is. */
interface Decoy {
  /** A folder outside of the temporary one, with a file. */
  readonly folder: string;
  /** A link below the temporary folder, named as ours are, that leads there. */
  readonly link: string;
  /** Another vault. */
  readonly url: string;
}

type Forge = (data: JournalData, decoy: Decoy) => Partial<JournalData>;

const FORGERIES: Readonly<Record<string, Forge>> = {
  'another vault': (_, { url }) => ({ url }),
  'another job': () => ({ job: 'octo-org/other / 1 / 1 / deploy' }),
  'a folder of the job': (_, { folder }) => ({ files: { directory: folder, inodes: [] } }),
  'a link that is named as ours': (_, { link }) => ({ files: { directory: link, inodes: [] } }),
  'a way out of the temporary folder': ({ files }, { folder }) => ({
    files: { directory: `${files?.directory ?? ''}/../../${folder}`, inodes: [] },
  }),
  'the root': () => ({ files: { directory: '/', inodes: [] } }),
  'no folder': () => ({ files: { directory: '', inodes: [] } }),
  'a file of the job to be emptied': (_, { folder }) => ({
    handover: [join(folder, 'kept'), join(folder, '..', 'decoy', 'kept')],
  }),
  'a file through a link to be emptied': (_, { link }) => ({ handover: [join(link, 'kept')] }),
  'ways out of the path of a request': () => ({
    custodies: ['pam-credential:../../oauth2/token', 'pam-credential:..', 'pam-key:%2e%2e', ''],
  }),
  'the identity of another': () => ({
    leases: [
      { podName: '../..', deploy: '', namespace: '\n', secretIds: ['../1'], expiration: undefined },
    ],
  }),
  'what looks like a command': () => ({
    custodies: ['pam-credential:1\n::error::x\n##vso[task.complete result=Failed]'],
  }),
  'very many': () => ({
    custodies: Array.from({ length: 300 }, (_, index) => `pam-credential:no-${String(index)}`),
  }),
};

type Seal = (data: JournalData, journal: string, secret: string) => string;

const sealed = (data: JournalData, secret: string): string =>
  sealJournal(data, new Redacted(secret));

/** Of these, nothing may have an effect. */
const FALSE_SEALS: Readonly<Record<string, Seal>> = {
  'the seal of the true one': (data, journal) =>
    `${journal.slice(0, journal.indexOf('{'))}${JSON.stringify(data)}`,
  'the seal of another secret': (data) => sealed(data, 'another-client-secret'),
  'no seal': (data) => `v1.${'0'.repeat(64)}.${JSON.stringify(data)}`,
};

function decoyIn({ workspace, temporary }: ForgedDesk, url: string): Decoy {
  const folder = join(workspace, 'decoy');
  mkdirSync(folder);
  writeFileSync(join(folder, 'kept'), 'kept');
  const link = join(temporary, OURS);
  symlinkSync(folder, link);
  return { folder, link, url };
}

const dataOf = (journal: string): JournalData =>
  JSON.parse(journal.slice(journal.indexOf('{'))) as JournalData;

const opened = Object.entries(FORGED_DESKS).flatMap(([where, open]) =>
  Object.entries(FORGERIES).map(([what, forge]) => ({ where, what, open, forge })),
);
const unsealed = opened.flatMap((one) =>
  Object.entries(FALSE_SEALS).map(([how, seal]) => ({ ...one, how, seal })),
);

async function forged(open: () => Promise<ForgedDesk>, forge: Forge, seal: Seal) {
  await using elsewhere = await startVault();
  await using desk = await open();
  const decoy = decoyIn(desk, elsewhere.inputs.url);
  const { emulator, inputs } = desk.vault;
  const data = dataOf(desk.journal);
  const journal = seal({ ...data, ...forge(data, decoy) }, desk.journal, inputs['client-secret']);
  const requests = emulator.log().length;
  const lent = emulator.leases().length + emulator.custodies().length;
  const { code, said } = await desk.giveBack(journal);
  expect(readFileSync(join(decoy.folder, 'kept'), 'utf8')).toBe('kept');
  expect(elsewhere.emulator.connections.tcp).toBe(0);
  expect(said).not.toMatch(/ERR_INTERNAL|^::error::x|^##vso\[task\.complete result=Failed/m);
  const result = {
    code,
    said,
    requested: emulator.log().length - requests,
    stays: emulator.leases().length + emulator.custodies().length - lent,
    folder: existsSync(data.files?.directory ?? dirname(decoy.folder)),
  };
  // The true one is as good as ever.
  await desk.giveBack(desk.journal);
  expect([...emulator.leases(), ...emulator.custodies()]).toEqual([]);
  return result;
}

describe('a journal that somebody forged', () => {
  it.concurrent.each(some(unsealed, 11))(
    'has no effect: $where, $what, $how',
    async ({ where, open, forge, seal }) => {
      const { code, said, requested, stays, folder } = await forged(open, forge, seal);
      expect(code).toBe(where === 'the command line' ? 1 : 0);
      expect({ requested, stays, folder }).toEqual({ requested: 0, stays: 0, folder: true });
      expect(said).toContain('Nothing was given back');
    },
  );

  it.concurrent.each(some(opened, 5))(
    'reaches nothing else although its seal is right: $where, $what',
    async ({ where, open, forge }) => {
      const { code } = await forged(open, forge, (data, _, secret) => sealed(data, secret));
      if (where !== 'the command line') expect(code).toBe(0);
    },
  );
});
