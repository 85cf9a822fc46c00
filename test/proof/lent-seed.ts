import type { Seed } from '@senhasegura-action/emulator';

/** Entries that load something of each kind from it, and these PAM credentials. */
export function lendingEntries(refs: readonly string[]): string {
  return [
    'team/shop/db#password -> DB_PASSWORD',
    'team/shop/db#username -> file:user | path=USER_FILE',
    'provisioned#DB_PASSWORD -> env:JOB_PASSWORD',
    ...refs.map((ref) => `pam-credential:${ref}#password -> PAM_${ref}`),
  ].join('\n');
}

/** A vault that lends of each kind; PAM credentials 1 to `custodies`. */
export function lendingSeed(custodies = 2): Seed {
  const ids = Array.from({ length: custodies }, (_, index) => String(index + 1));
  return {
    applications: [
      {
        name: 'shop',
        dynamic_profiles: [
          {
            name: 'db',
            identity: 'eph-db',
            engine: 'Generic',
            ttl: 3600,
            data: { DB_PASSWORD: 'ephemeral-battery' },
          },
        ],
        authorizations: [
          {
            system: 'payments',
            environment: 'staging',
            credentials: ids,
            secrets: [
              {
                identity: 'team/shop/db',
                data: [{ username: 'shop-user', password: 'correct-horse-battery' }],
              },
            ],
          },
        ],
      },
    ],
    credentials: ids.map((id) => ({
      id,
      tag: `ci-${id}`,
      username: `svc${id}`,
      hostname: `db${id}.lab`,
      password: `pam-password-${id}`,
    })),
  };
}
