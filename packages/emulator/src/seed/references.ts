import type { Problem } from '../document/problem.ts';
import type { SeedMySafe } from './mysafe.ts';
import type { Seed, SeedApplication, SeedAuthorization } from './seed.ts';

const KINDS = ['credentials', 'keys', 'information', 'certificates'] as const;

/** Reports a name that was seen before in its space. */
type Once = (space: string, name: string | undefined, path: string) => void;

/** Finds duplicates and references that lead nowhere: a schema sees only one part at a time. */
export function checkReferences(seed: Seed): Problem[] {
  const problems: Problem[] = [];
  const once = uniqueness(problems);
  for (const kind of KINDS) {
    // Credentials and keys share one list in the vault, so they share their ids.
    const space = kind === 'keys' ? 'credentials' : kind;
    seed[kind]?.forEach(({ id }, index) => once(space, id, `${kind}[${index}].id`));
  }
  seed.applications.forEach((application, index) =>
    checkApplication(application, `applications[${index}]`, once),
  );
  for (const [authorization, path] of authorizationsOf(seed)) {
    for (const kind of KINDS) {
      const known = new Set(seed[kind]?.map(({ id }) => id));
      problems.push(...lost(authorization[kind], known, `${path}.${kind}`, kind));
    }
  }
  if (seed.mysafe !== undefined) problems.push(...checkMySafe(seed.mysafe, once));
  return problems;
}

function authorizationsOf(seed: Seed): readonly (readonly [SeedAuthorization, string])[] {
  return seed.applications.flatMap(({ authorizations }, a) =>
    authorizations.map((one, b) => [one, `applications[${a}].authorizations[${b}]`] as const),
  );
}

function checkApplication(application: SeedApplication, at: string, once: Once): void {
  once('application', application.name, `${at}.name`);
  application.authorizations.forEach((authorization, index) => {
    const path = `${at}.authorizations[${index}]`;
    const { system, environment } = authorization;
    once(`authorization of ${application.name}`, JSON.stringify([system, environment]), path);
    once('client', authorization.client_id, `${path}.client_id`);
    authorization.secrets?.forEach((secret, place) => {
      once(`secret of ${path}`, secret.identity, `${path}.secrets[${place}].identity`);
      once('secret', secret.secret_id, `${path}.secrets[${place}].secret_id`);
    });
  });
}

function checkMySafe({ access_keys: accessKeys, ...items }: SeedMySafe, once: Once): Problem[] {
  const known = new Set<string>();
  for (const kind of ['passwords', 'notes', 'secrets'] as const) {
    items[kind]?.forEach(({ identifier }, index) => {
      known.add(identifier);
      once('item of MySafe', identifier, `mysafe.${kind}[${index}].identifier`);
    });
  }
  return accessKeys.flatMap((accessKey, index) => {
    const path = `mysafe.access_keys[${index}]`;
    once('access key', accessKey.name, `${path}.name`);
    once('client', accessKey.client_id, `${path}.client_id`);
    return lost(accessKey.items, known, `${path}.items`, 'mysafe');
  });
}

function lost(
  references: readonly string[] | undefined,
  known: ReadonlySet<string>,
  at: string,
  place: string,
): Problem[] {
  return (references ?? []).flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `${at}[${index}]`, message: `names no entry of ${place}` }],
  );
}

function uniqueness(problems: Problem[]): Once {
  const seen = new Map<string, string>();
  return (space, name, path) => {
    if (name === undefined) return;
    const key = JSON.stringify([space, name]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, path);
    else problems.push({ path, message: `is the same as ${first}` });
  };
}
