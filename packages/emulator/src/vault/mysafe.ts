import type {
  SeedAccessKey,
  SeedMySafe,
  SeedSafeNote,
  SeedSafePassword,
  SeedSafeSecret,
} from '../seed/mysafe.ts';
import { buildApplication, buildAuthorization } from './build.ts';
import type { Authorization } from './model.ts';

/** An item of MySafe. The seed has it in the form of the wire already. */
export type SafeItem =
  | { readonly kind: 'password'; readonly entry: SeedSafePassword }
  | { readonly kind: 'note'; readonly entry: SeedSafeNote }
  | { readonly kind: 'secretapi'; readonly entry: SeedSafeSecret };

/** Every item of a seed, in order. */
export function safeItems(seed: SeedMySafe | undefined): readonly SafeItem[] {
  return [
    ...(seed?.passwords ?? []).map((entry) => ({ kind: 'password', entry }) as const),
    ...(seed?.notes ?? []).map((entry) => ({ kind: 'note', entry }) as const),
    ...(seed?.secrets ?? []).map((entry) => ({ kind: 'secretapi', entry }) as const),
  ];
}

/** The authorizations of MySafe's access keys. They open MySafe alone. */
export function accessKeys(
  seed: SeedMySafe | undefined,
  nextNumber: () => number,
): readonly Authorization[] {
  const application = buildApplication({ name: 'mysafe', authorizations: [] }, 0);
  const all = safeItems(seed).map(({ entry }) => entry.identifier);
  return (seed?.access_keys ?? []).map(({ name, items = all, ...rest }: SeedAccessKey) => ({
    ...buildAuthorization({ ...rest, system: name, environment: '' }, application, nextNumber()),
    label: `mysafe/${name}`,
    resources: new Set(['MySafe'] as const),
    safeItems: new Set(items),
  }));
}
