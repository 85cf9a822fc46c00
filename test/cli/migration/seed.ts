import type { Seed } from '@senhasegura-action/emulator';
import { made, shop } from '../../e2e/shop.ts';

/** What the checks of the page read. */
export const VALUES = {
  db: { password: made('db'), TTL: null, 'my-key': 'one', 'a.b': 'two', '1st': 'three' },
  web: { password: made('web') },
  mixed: { Password: made('upper'), password: made('lower') },
  system: { PATH: '/vault', LD_PRELOAD: 'x', GITHUB_TOKEN: made('gh'), token: made('token') },
  note: { text: "it's\n$HOME" },
} as const;

/** The shop of the page, whose first authorization may register applications. */
export function pageSeed(): Seed {
  const seed = shop(VALUES);
  const twice = { identity: 'twice', data: [{ key: 'first' }, { key: 'second' }] };
  return {
    ...seed,
    applications: seed.applications.map((application) => ({
      ...application,
      authorizations: application.authorizations.map((authorization) => ({
        ...authorization,
        may_create_applications: true,
        secrets: [...(authorization.secrets ?? []), twice],
      })),
    })),
  };
}

/** A seed whose first authorization is changed. */
export function changed(
  change: Partial<Seed['applications'][number]['authorizations'][number]>,
  seed = shop(),
): Seed {
  return {
    ...seed,
    applications: seed.applications.map((application) => ({
      ...application,
      authorizations: application.authorizations.map((one) => ({ ...one, ...change })),
    })),
  };
}
