import type { DataMap } from '../../seed/seed.ts';

/**
 * Turns the `data` of contract §7.4 into the flat maps that a read returns. Undefined when it isn't
 * one.
 */
export function readSecretData(value: unknown): readonly DataMap[] | undefined {
  const document = typeof value === 'string' ? decode(value) : value;
  if (!isRecord(document)) return undefined;
  const accessKeys = items(document['access_keys'], 'access_key');
  const credentials = items(document['credentials'], 'credential');
  const keyValue = isRecord(document['key_value']) ? document['key_value']['fields'] : undefined;
  const maps = [
    ...accessKeys.map((fields) => ({
      ...labelled(fields, {
        access_key_id: 'access_key_id',
        secret_access_key: 'secret_access_key',
      }),
      TTL: null,
    })),
    ...credentials.map((fields) =>
      labelled(fields, {
        host: 'hostname',
        user: 'username',
        password: 'password',
        additional_information: 'additional_information',
      }),
    ),
    ...(isRecord(keyValue) ? [scalars(keyValue)] : []),
  ];
  return maps.length === 0 ? undefined : maps;
}

function decode(text: string): unknown {
  if (!/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(text)) return undefined;
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}

function items(list: unknown, wrapper: string): readonly Readonly<Record<string, unknown>>[] {
  const wrapped: readonly unknown[] = Array.isArray(list) ? list : [];
  return wrapped.flatMap((item) => {
    const inner = isRecord(item) ? item[wrapper] : undefined;
    const fields = isRecord(inner) ? inner['fields'] : undefined;
    return isRecord(fields) ? [fields] : [];
  });
}

/** Names each field by its label, or else as `names` says. */
function labelled(
  fields: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): DataMap {
  const given = scalars(fields);
  return Object.fromEntries(
    Object.entries(names)
      .filter(([field]) => given[field] !== undefined)
      .map(([field, name]) => [given[`${field}_label`] ?? name, given[field] ?? null]),
  );
}

function scalars(fields: Readonly<Record<string, unknown>>): DataMap {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      if (value === null || typeof value === 'string') return [[key, value]];
      return typeof value === 'number' || typeof value === 'boolean' ? [[key, String(value)]] : [];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
