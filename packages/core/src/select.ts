import { throwProblems, type ErrorCode, type Problem } from './errors.ts';
import { expiryNotices } from './expiry.ts';
import { didYouMean } from './near-miss.ts';
import type { Plan } from './plan.ts';
import { printable } from './printable.ts';
import { Redacted } from './redacted.ts';
import type { Entry } from './secret-ref.ts';
import type { FetchedSecret, Target, VaultField, VaultObject } from './secret.ts';
import { checkTargets, resolveTarget, type NamedTarget } from './target.ts';
import { finalValue } from './value.ts';

/** What was selected, and what people should know about it: names, never values. */
export interface Selection {
  readonly secrets: readonly FetchedSecret[];
  readonly notices: readonly string[];
}

/** One key that an entry asks for, with everything the vault holds under it. */
interface Match {
  readonly key: string;
  readonly fields: readonly VaultField[];
  readonly objects: readonly VaultObject[];
}

/** More secrets than this are a mistake, and would fill every log and summary. */
const MAX_SECRETS = 10_000;
/** Near names are looked for so often: with more that is missing, something else is wrong. */
const MAX_SUGGESTED = 20;

/**
 * Finds what every entry asks for among the objects that were fetched, and makes of it what the entry's options say.
 *
 * @param now - Milliseconds since 1970, for the notices about expiry.
 * @param decrypt - Applied to each field that is asked for; leaves fields as they are by default.
 * @throws {@link ProblemsError} with everything that is missing, ambiguous, unusable or named twice.
 */
export function selectSecrets(
  plan: Plan,
  objects: readonly VaultObject[],
  now: number,
  decrypt: (field: VaultField) => VaultField = (field) => field,
): Selection {
  const problems: Problem[] = [];
  const secrets: FetchedSecret[] = [];
  const targets: NamedTarget[] = [];
  const used = new Set<VaultObject>();
  const index = new ObjectIndex(objects);
  let missed = 0;
  for (const entry of plan.entries) {
    const found = index.find(entry);
    const matches = matchKeys(entry, found);
    if (matches.length === 0 && !isOptional(entry)) {
      const near = missed++ < MAX_SUGGESTED ? didYouMean : () => '';
      problems.push(missing(entry, found, index, near));
    }
    for (const match of matches) {
      const fields = match.fields.map(decrypt);
      const secret = readMatch(entry, { ...match, fields }, plan);
      if (secret === undefined) continue;
      if ('code' in secret) {
        problems.push(secret);
        continue;
      }
      for (const object of match.objects) used.add(object);
      targets.push({ target: secret.target, entry, text: secret.source });
      secrets.push(secret);
    }
  }
  if (secrets.length > MAX_SECRETS) problems.push(tooMany(secrets.length));
  // Names that stand in the input were checked with the plan; those made of keys exist only now.
  problems.push(...checkTargets(targets, plan.naming.platform));
  throwProblems(problems);
  return { secrets, notices: expiryNotices(used, now) };
}

/** Finds objects by what a reference names, without walking through all of them each time. */
class ObjectIndex {
  readonly all: readonly VaultObject[];
  readonly #byName = new Map<string, VaultObject[]>();

  constructor(objects: readonly VaultObject[]) {
    this.all = objects;
    for (const object of objects) {
      // Provisioned secrets are asked for without a name: `provisioned#KEY` means whichever has the key.
      const name = object.kind === 'provisioned' ? 'provisioned:' : `${object.kind}:${object.ref}`;
      const same = this.#byName.get(name);
      if (same === undefined) this.#byName.set(name, [object]);
      else same.push(object);
    }
  }

  find({ source, ref }: Entry): readonly VaultObject[] {
    if (ref === undefined) return this.all.filter(({ kind }) => kind === source);
    return this.#byName.get(`${source}:${ref}`) ?? [];
  }
}

function matchKeys({ key, ref, options }: Entry, objects: readonly VaultObject[]): Match[] {
  // `*` gives every secret's keys their own names, so equal keys of two secrets are two matches, not one.
  const groups = ref === undefined ? objects.map((object) => [object]) : [objects];
  const matches = groups.flatMap((group) => {
    const byKey = new Map<string, VaultField[]>();
    for (const field of group.flatMap(({ fields }) => fields)) {
      if (key !== undefined && field.key !== key) continue;
      const same = byKey.get(field.key);
      if (same === undefined) byKey.set(field.key, [field]);
      else same.push(field);
    }
    return [...byKey].map(([name, fields]): Match => ({ key: name, fields, objects: group }));
  });
  const useDefault = matches.length === 0 && options.default !== undefined && key !== undefined;
  return useDefault ? [{ key, fields: [], objects: [] }] : matches;
}

function readMatch(entry: Entry, match: Match, plan: Plan): FetchedSecret | Problem | undefined {
  const target = resolveTarget(entry, match.key, plan.naming);
  if ('code' in target) return target;
  const source = sourceOf(entry, match);
  const [field] = match.fields;
  if (field === undefined) return defaultSecret(entry, source, target);
  const values = new Set(match.fields.map(({ value }) => value?.reveal()));
  if (values.size > 1) return ambiguous(entry, source, match.key);
  if (field.problem !== undefined) return unusable(entry, source, field.problem, field.code);
  const final = finalValue(field.value.reveal(), entry, match.key, target, plan.naming.platform);
  if ('missing' in final) {
    if (entry.options.default !== undefined) return defaultSecret(entry, source, target);
    return entry.options.optional
      ? undefined
      : problem(entry, 'ERR_KEY_NOT_FOUND', `${source} has nothing at ${final.missing}`);
  }
  if ('problem' in final) return unusable(entry, source, final.problem, final.code);
  return {
    source,
    target,
    value: typeof final.value === 'string' ? new Redacted(final.value) : new Redacted(final.value),
    maskPolicy: entry.options.maskPolicy,
    ...(field.cipher && { alsoMask: field.cipher }),
    expiration: match.objects[0]?.expiration,
  };
}

function defaultSecret({ options }: Entry, source: string, target: Target): FetchedSecret {
  return {
    source: `${source} (default)`,
    target,
    value: new Redacted(options.default ?? ''),
    maskPolicy: 'none',
    expiration: undefined,
  };
}

function isOptional({ options }: Entry): boolean {
  return options.optional || options.default !== undefined;
}

function sourceOf(entry: Entry, { key, objects: [object] }: Match): string {
  if (entry.key !== undefined) return entry.text;
  const name =
    entry.ref === undefined ? printable(object?.ref ?? '') : entry.text.replace(/#\*$/, '');
  return `${name}#${printable(key)}`;
}

function missing(
  entry: Entry,
  found: readonly VaultObject[],
  index: ObjectIndex,
  near: typeof didYouMean,
): Problem {
  const { key, ref, source, text } = entry;
  if (found.length > 0) {
    const keys = found.flatMap(({ fields }) => fields.map((field) => field.key));
    const none = keys.length === 0 ? ' It has no keys with a value.' : '';
    return problem(
      entry,
      'ERR_KEY_NOT_FOUND',
      `${text}: the secret has no such key.${none}${near(key ?? '', keys)}`,
    );
  }
  if (ref === undefined) {
    return problem(entry, 'ERR_SECRET_NOT_FOUND', 'no secret is attached to the authorization');
  }
  const others = index.all.filter(({ kind }) => kind === source).map((object) => object.ref);
  return problem(entry, 'ERR_SECRET_NOT_FOUND', `${text}: ${WHERE[source]}.${near(ref, others)}`);
}

const WHERE: Readonly<Record<Entry['source'], string>> = {
  dsm: 'the authorization has no secret of this identity; attach it in the vault, or correct the identity',
  provisioned: 'the vault provided no ephemeral credential',
  'pam-credential': 'there is no such active credential, or the authorization may not read it',
  'pam-key': 'there is no such active SSH key, or the authorization may not read it',
  'pam-info': 'there is no such active protected information, or the authorization may not read it',
};

function ambiguous(entry: Entry, source: string, key: string): Problem {
  return problem(
    entry,
    'ERR_KEY_AMBIGUOUS',
    `${source}: the secret holds different values under the key ${printable(key)}. Give one of them a label of its own in the vault`,
  );
}

function unusable(entry: Entry, source: string, what: string, code?: ErrorCode): Problem {
  return problem(entry, code ?? 'ERR_VALUE_INVALID', `the value of ${source} ${what}`);
}

function tooMany(count: number): Problem {
  return {
    code: 'ERR_LIMIT',
    message: `${count} secrets were asked for; at most ${MAX_SECRETS} can be loaded in one step. Name those the job needs.`,
  };
}

function problem({ line }: Entry, code: ErrorCode, what: string): Problem {
  return {
    code,
    message: `secrets, line ${line}: ${what}${/[.?]$/.test(what) ? '' : '.'}`,
  };
}
