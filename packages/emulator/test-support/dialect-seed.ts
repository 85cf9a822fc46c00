import type { Seed } from '../src/seed/seed.ts';

/** A vault in which every switch shows. */
export const SEED: Seed = {
  tenant: 't1',
  applications: [
    {
      name: 'a',
      authorizations: [
        {
          system: 's',
          environment: 'e',
          may_create_applications: true,
          credentials: ['9'],
          keys: ['10'],
          secrets: [
            {
              identity: 'one',
              data: [
                { access_key_id: 'AK', secret_access_key: 'sk', TTL: null },
                { b: '2', a: '' },
                { a: '3' },
              ],
            },
            { identity: 'two', data: [{ only: 'x' }] },
          ],
        },
        { system: 's', environment: 'other', credentials: ['9'] },
      ],
    },
    { name: 'b', authorizations: [{ system: 's', environment: 'e' }] },
  ],
  credentials: [{ id: '9', tag: 'tag9', username: 'u', password: 'p', hostname: 'h' }],
  keys: [{ id: '10', username: 'u', hostname: 'h', private_key: 'PEM', public_key: 'ssh-x' }],
};
