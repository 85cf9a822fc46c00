import type { Seed } from '@senhasegura-action/emulator';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { made } from './shop.ts';

/** A seed whose first authorization may also read one certificate, `12`. */
export function withCertificate(seed: Seed, certificate: string, key: string): Seed {
  const [application, ...applications] = seed.applications;
  const [authorization, ...authorizations] = application?.authorizations ?? [];
  if (application === undefined || authorization === undefined) throw new Error('an empty seed');
  const reading = { ...authorization, certificates: ['12'] };
  return {
    ...seed,
    applications: [
      { ...application, authorizations: [reading, ...authorizations] },
      ...applications,
    ],
    certificates: [{ id: '12', common_name: 'shop.example', certificate, private_key: key }],
  };
}

/** A seed with one item of each kind in MySafe, and one that needs an approval. */
export function safeSeed(): Seed {
  return {
    applications: [{ name: 'a', authorizations: [{ system: 's', environment: 'e' }] }],
    mysafe: {
      access_keys: [{ name: 'ci' }],
      passwords: [
        {
          identifier: '3',
          name: 'portal',
          username: 'ci',
          password: made('portal'),
          secret_key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
        },
        { identifier: '4', name: 'guarded', password: made('guarded'), need_approval: true },
      ],
      notes: [{ identifier: '5', name: 'licence', note: `${made('note')}\n${made('more')}` }],
      secrets: [{ identifier: '6', name: 'api', client_id: 'c', client_secret: made('api') }],
    },
  };
}

/** A vault whose inputs log in with the access key of MySafe. */
export async function safeVault(seed: Seed): Promise<TestVault> {
  const vault = await startVault(seed);
  const { emulator } = vault;
  const { clientId, clientSecret } = emulator.mySafeCredentials ?? emulator.credentials;
  const { passwords = [], notes = [], secrets = [] } = seed.mysafe ?? { access_keys: [] };
  const values = [
    ...passwords.map(({ identifier, password }) => [`mysafe:${identifier}`, password]),
    ...notes.map(({ identifier, note }) => [`mysafe:${identifier}`, note]),
    ...secrets.map(({ identifier, client_secret: secret }) => [`mysafe:${identifier}`, secret]),
  ];
  return {
    ...vault,
    inputs: { ...vault.inputs, 'client-id': clientId, 'client-secret': clientSecret },
    secrets: {
      ...(Object.fromEntries(values) as Record<string, string>),
      'client-secret': clientSecret,
    },
  };
}
