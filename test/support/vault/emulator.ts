import { sampleSeed, startEmulator, type Emulator, type Seed } from '@senhasegura-action/emulator';

/** A vault over TLS for one test, with what a step needs to reach it. */
export interface TestVault extends AsyncDisposable {
  readonly emulator: Emulator;
  /** `with:` of a step that logs in as the seed's first authorization. */
  readonly inputs: Readonly<
    Record<'url' | 'client-id' | 'client-secret' | 'ca-certificate', string>
  >;
  /** Every value that the vault holds, and the client secret, by a name for leak reports. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** @param hosts - Further names that it may be called by. */
export async function startVault(
  seed: Seed = sampleSeed(Date.now()),
  hosts: readonly string[] = [],
): Promise<TestVault> {
  const emulator = await startEmulator({ seed, hosts, tls: true });
  const { clientId, clientSecret } = emulator.credentials;
  return {
    emulator,
    inputs: {
      url: emulator.url,
      'client-id': clientId,
      'client-secret': clientSecret,
      'ca-certificate': emulator.caFile ?? '',
    },
    secrets: { ...valuesOf(seed), 'client-secret': clientSecret },
    [Symbol.asyncDispose]: async () => {
      await emulator.close();
    },
  };
}

/** The secret values of a seed: `identity#key` for DSM secrets, `pam-…:id` for the rest. */
export function valuesOf(seed: Seed): Record<string, string> {
  const values: Record<string, string> = {};
  const authorizations = seed.applications.flatMap((application) => application.authorizations);
  for (const { identity, data } of authorizations.flatMap(({ secrets }) => secrets ?? [])) {
    for (const [key, value] of data.flatMap((map) => Object.entries(map))) {
      if (value !== null) values[`${identity}#${key}`] = value;
    }
  }
  for (const { id, password } of seed.credentials ?? []) values[`pam-credential:${id}`] = password;
  for (const key of seed.keys ?? []) values[`pam-key:${key.id}`] = key.private_key;
  for (const { id, content } of seed.information ?? []) values[`pam-info:${id}`] = content;
  return values;
}

/** `METHOD path` of each request so far. */
export function callsOf(emulator: Pick<Emulator, 'log'>): string[] {
  return emulator.log().map(({ method, path }) => `${method} ${path}`);
}
