import type { SourceKind, VaultField, VaultObject } from '../model/secret.ts';
import type { Entry } from '../entries/secret-ref.ts';

/**
 * One key that an entry asks for, with everything the vault holds under it: usually one field of
 * one object.
 */
export interface Match {
  readonly key: string;
  readonly fields: readonly VaultField[];
  /** Those of `fields`. */
  readonly objects: readonly VaultObject[];
}

/** The objects of one name, and what they hold together. */
interface Group {
  readonly objects: readonly VaultObject[];
  readonly keys: ReadonlyMap<string, Match>;
}

const NOBODY: Group = { objects: [], keys: new Map() };

/**
 * Finds objects and keys by what a reference names, without walking through all of them each time.
 */
export class ObjectIndex {
  readonly #objects: readonly VaultObject[];
  readonly #named = new Map<string, VaultObject[]>();
  readonly #groups = new Map<string, Group>();

  constructor(objects: readonly VaultObject[]) {
    this.#objects = objects;
    for (const object of objects) {
      // Entries don't name provisioned secrets: `provisioned#KEY` means whichever has the key.
      const name = nameOf(object.kind, object.kind === 'provisioned' ? '' : object.ref);
      const same = this.#named.get(name);
      if (same === undefined) this.#named.set(name, [object]);
      else same.push(object);
    }
  }

  /** The objects that the entry names, with the key or without it. */
  objects({ kind, ref }: Entry): readonly VaultObject[] {
    return ref === undefined ? this.#ofKind(kind) : this.#group(kind, ref).objects;
  }

  /** Everything of one kind that can be named. */
  refs(kind: SourceKind): readonly string[] {
    return this.#ofKind(kind).map(({ ref }) => ref);
  }

  /** What the entry asks for, in the vault's order. */
  matches({ kind, ref, key }: Entry): readonly Match[] {
    // `*` gives every secret's keys their own names, so equal keys of two secrets are two matches,
    // not one.
    const groups =
      ref === undefined
        ? this.#ofKind(kind).map((object) => groupOf([object]))
        : [this.#group(kind, ref)];
    return groups.flatMap(({ keys }) => {
      if (key === undefined) return [...keys.values()];
      const match = keys.get(key);
      return match === undefined ? [] : [match];
    });
  }

  #ofKind(kind: SourceKind): readonly VaultObject[] {
    return this.#objects.filter(({ kind: own }) => own === kind);
  }

  #group(kind: SourceKind, ref: string): Group {
    const name = nameOf(kind, ref);
    const objects = this.#named.get(name);
    if (objects === undefined) return NOBODY;
    const group = this.#groups.get(name) ?? groupOf(objects);
    this.#groups.set(name, group);
    return group;
  }
}

function nameOf(kind: SourceKind, ref: string): string {
  return `${kind}:${ref}`;
}

function groupOf(objects: readonly VaultObject[]): Group {
  const keys = new Map<string, { key: string; fields: VaultField[]; objects: VaultObject[] }>();
  for (const object of objects) {
    for (const field of object.fields) {
      const match = keys.get(field.key);
      if (match === undefined) {
        keys.set(field.key, { key: field.key, fields: [field], objects: [object] });
        continue;
      }
      match.fields.push(field);
      if (!match.objects.includes(object)) match.objects.push(object);
    }
  }
  return { objects, keys };
}
