import type { Problem } from '../document/problem.ts';
import type { Seed } from './seed.ts';

/** Finds duplicates and references that lead nowhere: a schema sees only one part at a time. */
export function checkReferences(seed: Seed): Problem[] {
  const problems: Problem[] = [];
  const once = uniqueness(problems);
  const ids = {
    credentials: new Set((seed.credentials ?? []).map(({ id }) => id)),
    keys: new Set((seed.keys ?? []).map(({ id }) => id)),
    information: new Set((seed.information ?? []).map(({ id }) => id)),
  };
  // Credentials and keys share one list in the vault, so they share their ids.
  seed.credentials?.forEach(({ id }, index) => {
    once('credential', id, `credentials[${index}].id`);
  });
  seed.keys?.forEach(({ id }, index) => {
    once('credential', id, `keys[${index}].id`);
  });
  seed.information?.forEach(({ id }, index) => {
    once('information', id, `information[${index}].id`);
  });
  seed.applications.forEach((application, a) => {
    once('application', application.name, `applications[${a}].name`);
    application.authorizations.forEach((authorization, b) => {
      const path = `applications[${a}].authorizations[${b}]`;
      const { system, environment, client_id: clientId } = authorization;
      once(`authorization of ${application.name}`, JSON.stringify([system, environment]), path);
      if (clientId !== undefined) once('client', clientId, `${path}.client_id`);
      authorization.secrets?.forEach((secret, c) => {
        once(`secret of ${path}`, secret.identity, `${path}.secrets[${c}].identity`);
        if (secret.secret_id !== undefined) {
          once('secret', secret.secret_id, `${path}.secrets[${c}].secret_id`);
        }
      });
      for (const kind of ['credentials', 'keys', 'information'] as const) {
        authorization[kind]?.forEach((id, c) => {
          if (ids[kind].has(id)) return;
          problems.push({
            path: `${path}.${kind}[${c}]`,
            message: `names no entry of ${kind}`,
          });
        });
      }
    });
  });
  return problems;
}

function uniqueness(problems: Problem[]): (space: string, name: string, path: string) => void {
  const seen = new Map<string, string>();
  return (space, name, path) => {
    const key = JSON.stringify([space, name]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, path);
    else problems.push({ path, message: `is the same as ${first}` });
  };
}
