import { describe, expect, it } from 'vitest';
import { CLI } from '../platforms/cli.ts';
import { maskAll } from '../mask/mask.ts';
import { Redacted } from '../model/redacted.ts';
import { parseMapping } from './mapping.ts';
import { secretForm, valuesOf, variablesForm, type MaskedValues } from './upload.ts';

function masked(values: Readonly<Record<string, string>>): MaskedValues {
  const secrets = Object.entries(values).map(([name, value]) => ({
    label: name,
    placement: { kind: 'env', name } as const,
    value: new Redacted(value),
    maskPolicy: 'full' as const,
    expiration: undefined,
  }));
  return valuesOf(maskAll(secrets, { ...CLI, addMask: () => {} }).secrets);
}

/** The vendor's substitutions undone, by their table. */
function decoded(text: string | undefined): string {
  const plain = (text ?? '').replace(
    /[-_,]/g,
    (character) => ({ '-': '+', _: '/', ',': '=' })[character] ?? '',
  );
  return Buffer.from(plain, 'base64').toString();
}

describe('variablesForm', () => {
  it("writes the contract's golden exchange G6", () => {
    const mapping = parseMapping(
      { key_value: [{ name: 'X', fields: ['PATH', 'T'] }] },
      'variables',
    );
    const { env } = variablesForm(mapping, masked({ PATH: '/bin', T: 'ÿþ?>~' }));
    expect(env).toBe('UEFUSD0vYmluClQ9w7_Dvj8-fg,,');
  });

  it('holds each variable once, and the mapping as the vendor knows it', () => {
    const mapping = parseMapping(
      {
        access_keys: [
          {
            name: 'CLOUD',
            type: 'gcp',
            identity: 'team/cloud',
            fields: { access_key_id: 'ID', secret_access_key: 'KEY' },
            labels: { access_key_id: 'L' },
          },
        ],
        credentials: [
          { name: 'DB', optional: true, fields: { user: 'ID', password: 'PW', host: 'H' } },
        ],
        key_value: [{ name: 'APP', engine: 'Generic', fields: ['KEY', 'EQ'] }],
      },
      'variables',
    );
    const values = masked({ ID: 'id', KEY: 'k', PW: ' p ', H: 'h', EQ: 'a=b==', OTHER: 'never' });
    const { env, map, ...rest } = variablesForm(mapping, values);
    expect(rest).toEqual({});
    expect(decoded(env)).toBe('ID=id\nKEY=k\nPW= p \nH=h\nEQ=a=b==');
    expect(JSON.parse(decoded(map))).toEqual({
      access_keys: [
        { name: 'CLOUD', type: 'gcp', fields: { access_key_id: 'ID', secret_access_key: 'KEY' } },
      ],
      credentials: [{ name: 'DB', fields: { user: 'ID', password: 'PW', host: 'H' } }],
      key_value: [{ name: 'APP', fields: ['KEY', 'EQ'] }],
    });
  });
});

describe('secretForm', () => {
  const form = (data: object) => {
    const [entry] = parseMapping(data, 'secret');
    if (entry === undefined) throw new Error('no entry');
    const values = masked({ U: 'user', P: 'one\ntwo', H: 'host', __proto__x: 'x' });
    const { data: encoded, ...rest } = secretForm(entry, values);
    return {
      ...rest,
      data: JSON.parse(Buffer.from(encoded ?? '', 'base64').toString()) as unknown,
    };
  };

  it('writes a credential with the labels that it has', () => {
    expect(
      form({
        credentials: [
          {
            name: 'DB',
            identity: 'team/db',
            engine: 'Generic',
            expiration_date: '2031-01-01 00:00:00',
            fields: { user: 'U', password: 'P', host: 'H' },
            labels: { password: 'PGPASSWORD' },
          },
        ],
      }),
    ).toEqual({
      identity: 'team/db',
      name: 'DB',
      engine: 'Generic',
      expiration_date: '2031-01-01 00:00:00',
      data: {
        credentials: [
          {
            credential: {
              fields: {
                user: 'user',
                password: 'one\ntwo',
                password_label: 'PGPASSWORD',
                host: 'host',
              },
            },
          },
        ],
      },
    });
  });

  it('writes an access key with its type', () => {
    const fields = { access_key_id: 'U', secret_access_key: 'P' };
    expect(form({ access_keys: [{ name: 'CLOUD', type: 'aws', fields }] }).data).toEqual({
      access_keys: [
        {
          access_key: {
            type: 'aws',
            fields: { access_key_id: 'user', secret_access_key: 'one\ntwo' },
          },
        },
      ],
    });
  });

  it('writes key/values under their names or labels', () => {
    const fields = ['U', 'P'];
    expect(form({ key_value: [{ name: 'APP', fields, labels: { P: '__proto__' } }] }).data).toEqual(
      JSON.parse('{"key_value":{"fields":{"U":"user","__proto__":"one\\ntwo"}}}'),
    );
  });
});
