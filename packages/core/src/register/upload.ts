import type { MaskedSecret } from '../model/secret.ts';
import type { Form } from '../vault/registrar.ts';
import { MAPPING_KINDS, type MappedVariable, type MappingEntry } from './mapping-entry.ts';

/** The values of variables by their names; only what is masked can be sent. */
export type MaskedValues = ReadonlyMap<string, MaskedSecret>;

/** Values of masked variables by name. */
export function valuesOf(secrets: readonly MaskedSecret[]): MaskedValues {
  return new Map(
    secrets.flatMap((secret) =>
      secret.placement.kind === 'file' ? [] : [[secret.placement.name, secret] as const],
    ),
  );
}

/**
 * The parameters of `cicd/variables` (contract §7.3): `env` holds one line `NAME=value` for each
 * variable that an entry names, and nothing else of the environment; `map` holds the entries as the
 * vendor knows them.
 */
export function variablesForm(entries: readonly MappingEntry[], values: MaskedValues): Form {
  const names = new Set(
    entries.flatMap(({ variables }) => variables.map(({ variable }) => variable)),
  );
  const lines = [...names].map((name) => `${name}=${valueOf(name, values)}`);
  const lists = MAPPING_KINDS.map((kind) => [
    kind,
    entries.filter((entry) => entry.kind === kind).map(vendorEntry),
  ]);
  return {
    env: vendorBase64(lines.join('\n')),
    map: vendorBase64(JSON.stringify(Object.fromEntries(lists))),
  };
}

/** The parameters of `sctm/secret` (contract §7.4) for one entry, which becomes one secret. */
export function secretForm(entry: MappingEntry, values: MaskedValues): Form {
  const { kind, identity, secretName, engine, expirationDate } = entry;
  const wrapped = {
    [kind === 'access_keys' ? 'access_key' : 'credential']: secretEntry(entry, values),
  };
  const data = kind === 'key_value' ? secretEntry(entry, values) : [wrapped];
  return {
    identity,
    name: secretName,
    ...(engine === undefined ? {} : { engine }),
    ...(expirationDate === undefined ? {} : { expiration_date: expirationDate }),
    data: Buffer.from(JSON.stringify({ [kind]: data })).toString('base64'),
  };
}

function vendorEntry({ kind, name, type, variables }: MappingEntry): object {
  const fields =
    kind === 'key_value'
      ? variables.map(({ variable }) => variable)
      : Object.fromEntries(variables.map(({ field, variable }) => [field, variable]));
  return { name, ...(type === undefined ? {} : { type }), fields };
}

function secretEntry({ kind, type, variables }: MappingEntry, values: MaskedValues): object {
  const pairs = variables.flatMap((one) =>
    kind === 'key_value' ? [keyValue(one, values)] : labelled(one, values),
  );
  // fromEntries defines properties, so that `__proto__` is a name like any other.
  return { ...(type === undefined ? {} : { type }), fields: Object.fromEntries(pairs) };
}

type Pair = readonly [string, string];

function keyValue({ variable, label }: MappedVariable, values: MaskedValues): Pair {
  return [label ?? variable, valueOf(variable, values)];
}

function labelled({ field, variable, label }: MappedVariable, values: MaskedValues): Pair[] {
  const value: Pair = [field, valueOf(variable, values)];
  return label === undefined ? [value] : [value, [`${field}_label`, label]];
}

function valueOf(name: string, values: MaskedValues): string {
  return String(values.get(name)?.value.reveal() ?? '');
}

/** Standard base64, with the vendor's three substitutions (contract §7.3, golden exchange G6). */
function vendorBase64(text: string): string {
  return Buffer.from(text)
    .toString('base64')
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', ',');
}
