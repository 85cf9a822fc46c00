import { GITHUB } from '../src/platforms/github.ts';
import { ProblemsError, type Problem } from '../src/model/errors.ts';
import { parseInputs } from '../src/inputs/inputs.ts';
import type { RawInputs } from '../src/inputs/input-reader.ts';
import { makePlan, type Plan } from '../src/plan/plan.ts';
import type { PlatformFacts } from '../src/platform/platform.ts';
import { Redacted } from '../src/model/redacted.ts';
import type { SourceKind, VaultField, VaultObject } from '../src/model/secret.ts';
import { selectSecrets, type Selection } from '../src/load/select.ts';

const NOW = Date.UTC(2031, 0, 10);

/** An object of the vault; by default a secret of the authorization. */
export function object(
  ref: string,
  values: Readonly<Record<string, string>> | readonly VaultField[],
  kind: SourceKind = 'dsm',
  expiration: string | undefined = undefined,
): VaultObject {
  const fields = Array.isArray(values)
    ? (values as readonly VaultField[])
    : Object.entries(values as Readonly<Record<string, string>>).map(([key, value]) => ({
        key,
        value: new Redacted(value),
      }));
  return { kind, ref, id: '1', fields, expiration };
}

/** A secret with three keys. */
export const DB = object('team/shop/db', { hostname: 'pg01', username: 'shop', password: 'p4ss' });
/** A secret whose only key {@link DB} has as well. */
export const CACHE = object('team/shop/cache', { password: 'c4che' });

/** Goes from the text of `secrets` to a plan. */
export function planOf(
  secrets: string,
  raw: RawInputs = {},
  platform: PlatformFacts = GITHUB,
): Plan {
  const connection = { url: 'https://vault.example', 'client-id': 'id', 'client-secret': 'value' };
  const inputs = parseInputs({ ...connection, secrets, ...raw }, platform, {});
  return makePlan(inputs, platform);
}

/** Goes from the text of `secrets` to what is selected among `objects`. */
export function select(
  secrets: string,
  objects: readonly VaultObject[],
  raw: RawInputs = {},
  platform: PlatformFacts = GITHUB,
): Selection {
  return selectSecrets(planOf(secrets, raw, platform), objects, NOW);
}

/** What is exported, as `destination = value`. */
export function exported(...args: Parameters<typeof select>): string[] {
  return select(...args).secrets.map(({ placement, value }) => {
    const name = placement.kind === 'file' ? placement.path : placement.name;
    return `${placement.kind}:${name} = ${String(value.reveal())}`;
  });
}

/** What {@link select} finds wrong. */
export function problemsOf(...args: Parameters<typeof select>): readonly Problem[] {
  try {
    select(...args);
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}
