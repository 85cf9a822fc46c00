import { randomBytes } from 'node:crypto';
import type { Seed, SeedSecret } from '@senhasegura-action/emulator';

type Values = Readonly<Record<string, string | null>>;

/** A made-up secret that occurs nowhere by chance. */
export function made(name: string): string {
  return `${name}-${randomBytes(12).toString('base64url')}`;
}

/**
 * An application with these secrets that may also borrow two PAM credentials and ephemeral ones.
 */
export function shop(
  secrets: Readonly<Record<string, Values>> = { db: { password: made('db') } },
  more: Readonly<Record<string, Partial<SeedSecret>>> = {},
): Seed {
  return {
    applications: [
      {
        name: 'shop-api',
        dynamic_profiles: [
          { name: 'short-lived', identity: 'eph', data: { KEY: 'eph-{random}{random}' } },
        ],
        authorizations: [
          {
            system: 'payments',
            environment: 'staging',
            credentials: ['77', '78'],
            secrets: Object.entries(secrets).map(([identity, data]) => ({
              identity,
              data: [data],
              ...more[identity],
            })),
          },
        ],
      },
    ],
    credentials: [
      { id: '77', tag: 'ci-db', username: 'svc', password: made('pam77'), hostname: 'db01.lab' },
      { id: '78', tag: 'ci-web', username: 'svc', password: made('pam78'), hostname: 'web01.lab' },
    ],
  };
}
