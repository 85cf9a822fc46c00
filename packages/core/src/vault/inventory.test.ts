import { describe, expect, it } from 'vitest';
import { NO_ROUTE, refusal, sessionWith, success } from '../../test-support/vault-session.ts';
import { listCertificates, listSafeItems } from './inventory.ts';

const certificate = (ref: string, name: string) => ({
  kind: 'certificate',
  ref,
  name,
  restricted: false,
});

describe('listCertificates', () => {
  it.each([
    ['its code', { code: '12', common_name: 'shop.example' }, '12', 'shop.example'],
    ['a number', { id: 12, name: 'shop' }, '12', 'shop'],
    ['the name of the filter', { code_certificate: '12' }, '12', ''],
    ['an empty id beside a code', { id: '', code: '12' }, '12', ''],
  ])('takes %s for its name in an entry', async (_, item, ref, name) => {
    const { session, asked } = sessionWith(() => success({ certificates: [item] }));
    expect(await listCertificates(session)).toEqual([certificate(ref, name)]);
    expect(asked).toEqual(['GET /api/certificate/list']);
  });

  it('skips what is not an item', async () => {
    const { session } = sessionWith(() => success({ total: 2, list: ['x', {}, { id: '1' }] }));
    expect(await listCertificates(session)).toEqual([certificate('1', '')]);
  });

  it('looks under the older prefix where the newer is unknown', async () => {
    const { session, asked } = sessionWith((call) =>
      call.includes('/api/') ? NO_ROUTE : success({ certificates: [] }),
    );
    expect(await listCertificates(session)).toEqual([]);
    expect(asked).toEqual(['GET /api/certificate/list', 'GET /iso/certificate/list']);
  });

  it.each([
    ['knows no such call', NO_ROUTE, 2],
    ['refuses', refusal(403, 'No.'), 1],
  ])('finds nothing to list where the vault %s', async (_, reply, requests) => {
    const { session, asked } = sessionWith(() => reply);
    expect(await listCertificates(session)).toBeUndefined();
    expect(asked).toHaveLength(requests);
  });

  it.each([
    [429, 'ERR_RATE_LIMITED'],
    [503, 'ERR_UNAVAILABLE'],
  ])('says so when the vault cannot answer now (%i)', async (status, code) => {
    const { session } = sessionWith(() => ({ status, json: { message: 'later' } }));
    await expect(listCertificates(session)).rejects.toMatchObject({ code });
  });
});

describe('listSafeItems', () => {
  it('lists every kind, and what no job can read', async () => {
    const { session, asked } = sessionWith((call) => {
      if (call.endsWith('/note'))
        return success({ note_on_list: [{ identifier: '5', name: 'n' }] });
      if (call.endsWith('/secretapi')) {
        return success({
          api_secret_on_list: [{ identifier: '6', name: 'a', need_justify: true }],
        });
      }
      const flags = { need_justify: '0', need_approval: '1' };
      const free = { need_justify: 0, need_approval: 'false' };
      return success({
        code: 200,
        password_on_list: [
          { identifier: '3', name: 'p', ...free },
          { identifier: '4', name: 'q', ...flags },
          { identifier: '7', name: 'r', need_approval: 1 },
        ],
      });
    });
    expect(await listSafeItems(session)).toEqual([
      { kind: 'mysafe-password', ref: '3', name: 'p', restricted: false },
      { kind: 'mysafe-password', ref: '4', name: 'q', restricted: true },
      { kind: 'mysafe-password', ref: '7', name: 'r', restricted: true },
      { kind: 'mysafe-note', ref: '5', name: 'n', restricted: false },
      { kind: 'mysafe-secret', ref: '6', name: 'a', restricted: true },
    ]);
    expect(asked).toEqual(
      ['password', 'note', 'secretapi'].map((segment) => `GET /api/mysafe/${segment}`),
    );
  });

  it('bears a vault without a list of notes', async () => {
    const { session } = sessionWith((call) =>
      call.endsWith('/note') ? NO_ROUTE : success({ list: [{ identifier: '3', name: 'x' }] }),
    );
    expect((await listSafeItems(session))?.map(({ kind }) => kind)).toEqual([
      'mysafe-password',
      'mysafe-secret',
    ]);
  });

  it('is undefined for an authorization of another kind', async () => {
    const { session } = sessionWith(() => refusal(401, 'Unauthorized'));
    expect(await listSafeItems(session)).toBeUndefined();
  });
});
