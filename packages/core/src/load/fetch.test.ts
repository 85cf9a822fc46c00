import { describe, expect, it } from 'vitest';
import { EMPTY_JOURNAL } from '../../test-support/empty-journal.ts';
import { NO_NEEDS } from '../../test-support/no-needs.ts';
import { planOf } from '../../test-support/select-fixture.ts';
import { GITHUB } from '../platforms/github.ts';
import { SenhaseguraError } from '../model/errors.ts';
import { fetchObjects, fetchWithoutTaking, type FetchContext } from './fetch.ts';
import { Journal } from '../lending/journal.ts';
import type { Needs } from '../plan/needs.ts';
import type { Plan } from '../plan/plan.ts';
import type { VaultObject } from '../model/secret.ts';
import { VaultError } from '../vault/answers/answer.ts';
import { TransportError } from '../vault/network/transport.ts';

const lease = { podName: 'p', deploy: 'd', namespace: 'n' };
const naming = { exportTo: 'env', prefix: '', case: 'keep', platform: GITHUB } as const;
const planFor = (needs: Partial<Needs>): Plan => ({
  needs: { ...NO_NEEDS, ...needs },
  entries: [],
  naming,
});

/**
 * A context whose events show what was saved and asked, in order. What is asked for `failing` fails
 * with `error`.
 */
function contextWith(failing?: string, error = new Error(`${failing} failed`)) {
  const events: string[] = [];
  const journal = new Journal(EMPTY_JOURNAL, ({ custodies, leases }) => {
    const ids = leases.map(({ secretIds }) => `lease[${secretIds.join()}]`);
    events.push(`saved ${[...custodies, ...ids].join(' ')}`);
  });
  events.length = 0;
  const ask = async (what: string, id: string): Promise<VaultObject> => {
    events.push(`asked ${what}`);
    if (what === failing) return Promise.reject(error);
    return Promise.resolve({ kind: 'dsm', ref: what, id, fields: [], expiration: undefined });
  };
  const unexpected = async (): Promise<never> => Promise.reject(new Error('unexpected'));
  const context: FetchContext = {
    vault: {
      logIn: async () => {
        events.push('logged in');
        return failing === 'login' ? Promise.reject(error) : Promise.resolve();
      },
      readSecrets: async (way = 'auto') => [await ask(`secrets ${way}`, '1')],
      readSecret: async (identity) => ask(identity, '1'),
      readCredential: async (ref) => ask(ref, ref),
      readKey: unexpected,
      readInformation: unexpected,
      readCertificate: async (id, keys) => ask(`certificate:${id} ${keys.join()}`, id),
      readSafeItem: async (kind, ref) => ask(`${kind}:${ref}`, ref),
      provision: async () => [await ask('provision', '300')],
      deprovision: unexpected,
      releaseCustody: unexpected,
    },
    journal,
    lease,
  };
  return { context, events, journal };
}

describe('fetchObjects', () => {
  it('reads, takes custody, then provisions, and saves each intent before its call', async () => {
    const { context, events } = contextWith();
    await fetchObjects(
      planFor({ secrets: { way: 'auto' }, provisioned: true, pamCredentials: ['77'] }),
      context,
    );
    expect(events).toEqual([
      'asked secrets auto',
      'saved pam-credential:77',
      'asked 77',
      'saved pam-credential:77 lease[]',
      'asked provision',
      'saved pam-credential:77 lease[300]',
    ]);
  });

  it('reads one by one what is named, and no list', async () => {
    const { context, events } = contextWith();
    const need = { way: 'each', identities: ['a', 'b'] } as const;
    const objects = await fetchObjects(planFor({ secrets: need }), context);
    expect(events).toEqual(['asked a', 'asked b']);
    expect(objects.map(({ ref }) => ref)).toEqual(['a', 'b']);
  });

  it('reads at most eight secrets at once', async () => {
    const { context } = contextWith();
    const identities = Array.from({ length: 20 }, (_, index) => String(index));
    let [now, most] = [0, 0];
    const readSecret = async (): Promise<undefined> => {
      most = Math.max(most, (now += 1));
      await Promise.resolve();
      now -= 1;
    };
    const vault = { ...context.vault, readSecret };
    await fetchObjects(planFor({ secrets: { way: 'each', identities } }), { ...context, vault });
    expect(most).toBe(8);
  });

  it('reads certificates with the rest, and one-time codes last', async () => {
    const { context, events } = contextWith();
    const note = { kind: 'mysafe-note', ref: '1', hasCode: false } as const;
    const needs = {
      certificates: [{ id: '12', keys: ['crt', 'key'] }],
      safeItems: [{ ...note, kind: 'mysafe-password', ref: '3', hasCode: true }, note],
    } as const;
    const objects = await fetchObjects(planFor(needs), context);
    expect(events).toEqual([
      'asked certificate:12 crt,key',
      'asked mysafe-note:1',
      'asked mysafe-password:3',
    ]);
    expect(objects).toHaveLength(3);
  });

  it('reads no item for its one-time code alone where nothing is to be taken', async () => {
    const { context, events } = contextWith();
    const plan = planOf(
      [
        'mysafe-password:3#token -> A',
        'mysafe-password:4#token -> B',
        'mysafe-password:4#url',
        'mysafe-password:5#*',
      ].join('\n'),
    );
    await fetchWithoutTaking(plan, context.vault, undefined);
    expect(events).toEqual(['logged in', 'asked mysafe-password:4', 'asked mysafe-password:5']);
  });

  it('takes nothing more after a failure', async () => {
    const { context, events } = contextWith('77');
    const plan = planFor({ provisioned: true, pamCredentials: ['77'] });
    await expect(fetchObjects(plan, context)).rejects.toThrow('77 failed');
    expect(events).toEqual(['logged in', 'saved pam-credential:77', 'asked 77']);
  });

  it('logs in before the first intent when nothing else was read', async () => {
    const { context, events } = contextWith('login');
    const plan = planFor({ provisioned: true, pamCredentials: ['77'] });
    await expect(fetchObjects(plan, context)).rejects.toThrow('login failed');
    expect(events).toEqual(['logged in']);
  });

  it('takes nothing when the job was cancelled', async () => {
    const { context, events } = contextWith();
    const plan = planFor({ pamCredentials: ['77'] });
    const cancelled = { ...context, signal: AbortSignal.abort() };
    await expect(fetchObjects(plan, cancelled)).rejects.toMatchObject({ code: 'ERR_CANCELLED' });
    expect(events).toEqual(['logged in']);
  });

  describe.each([
    ['a custody', { pamCredentials: ['77'] }, '77'],
    ['a lease', { provisioned: true }, 'provision'],
  ] as const)('whose asking for %s fails', (_, needs, what) => {
    it.each([
      ['was never sent', new TransportError('ERR_NETWORK', 'x', false)],
      ['met a certificate that is not trusted', new TransportError('ERR_TLS', 'x', false)],
      ['was refused with 400', refusal(400)],
      ['was refused with 403', refusal(403)],
    ])('forgets it when the request %s', async (__, error) => {
      const { context, journal } = contextWith(what, error);
      await expect(fetchObjects(planFor(needs), context)).rejects.toBe(error);
      expect(journal.isEmpty).toBe(true);
    });

    it.each<readonly [string, Error]>([
      ['may have arrived', new TransportError('ERR_NETWORK', 'x', true)],
      ['was not answered in time', new TransportError('ERR_TIMEOUT', 'x', true)],
      ['was cancelled under way', new TransportError('ERR_CANCELLED', 'x', true)],
      ['was answered with half an answer', new SenhaseguraError('ERR_ANSWER', 'x')],
      ...[401, 404, 408, 409, 429, 500, 502, 503, 504].map(
        (status) => [`was answered with ${status}`, refusal(status)] as const,
      ),
      ['failed in a way that nobody knows', new Error('x')],
    ])('keeps it when the request %s', async (__, error) => {
      const { context, journal } = contextWith(what, error);
      await expect(fetchObjects(planFor(needs), context)).rejects.toBe(error);
      expect(journal.isEmpty).toBe(false);
    });
  });

  it('forgets what the vault does not lend', async () => {
    const { context, journal } = contextWith();
    const nobody = { ...context.vault, readCredential: async () => Promise.resolve(undefined) };
    const nothingMade = { ...nobody, provision: async () => Promise.resolve([]) };
    const plan = planFor({ provisioned: true, pamCredentials: ['77'] });
    await fetchObjects(plan, { ...context, vault: nothingMade });
    expect(journal.isEmpty).toBe(true);
  });
});

function refusal(status: number): VaultError {
  const refused = { code: 'ERR_VAULT', text: 'No.', domainCode: undefined } as const;
  return new VaultError(
    { ...refused, bodyStatus: undefined, noRoute: false, unknownRoute: false },
    status,
    'lend',
  );
}
