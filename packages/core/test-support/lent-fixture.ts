import { sealJournal } from '../src/lending/journal-seal.ts';
import type { JournalData, Lease } from '../src/lending/journal.ts';
import { Redacted } from '../src/model/redacted.ts';
import { GIVEN_BACK, type Answers } from './job-fixture.ts';

/** The inputs of the job that was lent something. */
export const INPUTS = {
  url: 'https://vault.example',
  'client-id': 'the-id',
  'client-secret': 'c0rrect-horse',
};
/** Two ephemeral secrets that it was lent. */
export const LEASE: Lease = {
  podName: 'pod',
  deploy: 'deploy',
  namespace: 'shop',
  secretIds: ['300', '301'],
  expiration: undefined,
};
/** The form that names them to the vault. */
export const FORM = 'pod_name=pod&deploy=deploy&namespace=shop';
/** The call that releases the custody of its credential. */
export const CUSTODY = 'DELETE pam/credential/custody/77';
/** The call that takes ephemeral secrets back. */
export const DEPROVISION = 'POST coe/dapp/deprovision';
/** A vault that takes everything back, and provisions once more. */
export const VAULT: Answers = {
  [CUSTODY]: GIVEN_BACK,
  [DEPROVISION]: GIVEN_BACK,
  'POST coe/dapp/provision': {
    application: { secrets: [{ identity: 'db', secret_id: 302, data: [{ KEY: 'v4lue' }] }] },
  },
};

/** The state that main kept for post: a credential in custody, unless it is changed. */
export function stateOf(
  change: Partial<JournalData> = {},
  secret = INPUTS['client-secret'],
): string {
  const data: JournalData = {
    url: INPUTS.url,
    job: 'octo/shop / 7 / 1 / ship',
    leg: '',
    files: undefined,
    handover: [],
    leases: [],
    custodies: ['pam-credential:77'],
    ...change,
  };
  return sealJournal(data, new Redacted(secret));
}
