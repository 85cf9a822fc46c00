import { describe, expect, it } from 'vitest';
import { fetchObjects, type FetchContext } from './fetch.ts';
import { Journal } from './journal.ts';
import type { Needs, Plan } from './plan.ts';
import type { VaultObject } from './secret.ts';

const lease = { podName: 'p', deploy: 'd', namespace: 'n' };
const naming = { exportTo: 'env', prefix: '', case: 'keep', platform: 'github' } as const;
const planFor = (needs: Partial<Needs>): Plan => ({
  needs: { ...nothing, ...needs },
  entries: [],
  naming,
});
const nothing: Needs = {
  application: false,
  provisioned: false,
  pamCredentials: [],
  pamKeys: [],
  pamInfos: [],
};

/** A context whose events show what was saved and asked, in order. */
function contextWith(failing: string | undefined = undefined) {
  const events: string[] = [];
  const empty = {
    url: '',
    job: '',
    leg: '',
    files: undefined,
    handover: [],
    leases: [],
    custodies: [],
  };
  const journal = new Journal(empty, ({ custodies, leases }) =>
    events.push(
      `saved ${[...custodies, ...leases.map(({ secretIds }) => `lease[${secretIds.join()}]`)].join(' ')}`,
    ),
  );
  events.length = 0;
  const ask = async (what: string, id: string): Promise<VaultObject> => {
    events.push(`asked ${what}`);
    if (what === failing) return Promise.reject(new Error(`${what} failed`));
    return Promise.resolve({ kind: 'dsm', ref: what, id, fields: [], expiration: undefined });
  };
  const unexpected = async (): Promise<never> => Promise.reject(new Error('unexpected'));
  const context: FetchContext = {
    vault: {
      logIn: async () => Promise.resolve(),
      readSecrets: async () => [await ask('secrets', '1')],
      readCredential: async (ref) => ask(ref, ref),
      readKey: unexpected,
      readInformation: unexpected,
      provision: async () => [await ask('provision', '300')],
      deprovision: unexpected,
      releaseCustody: unexpected,
    },
    journal,
    lease,
  };
  return { context, events };
}

describe('fetchObjects', () => {
  it('reads first, takes custody then, provisions last, and saves each intent before its call', async () => {
    const { context, events } = contextWith();
    await fetchObjects(
      planFor({ application: true, provisioned: true, pamCredentials: ['77'] }),
      context,
    );
    expect(events).toEqual([
      'asked secrets',
      'saved 77',
      'asked 77',
      'saved 77 lease[]',
      'asked provision',
      'saved 77 lease[300]',
    ]);
  });

  it('takes nothing more after a failure', async () => {
    const { context, events } = contextWith('77');
    const plan = planFor({ provisioned: true, pamCredentials: ['77'] });
    await expect(fetchObjects(plan, context)).rejects.toThrow('77 failed');
    expect(events).toEqual(['saved 77', 'asked 77']);
  });

  it('takes nothing when the job was cancelled', async () => {
    const { context, events } = contextWith();
    const plan = planFor({ pamCredentials: ['77'] });
    const cancelled = { ...context, signal: AbortSignal.abort() };
    await expect(fetchObjects(plan, cancelled)).rejects.toMatchObject({ code: 'ERR_CANCELLED' });
    expect(events).toEqual([]);
  });
});
