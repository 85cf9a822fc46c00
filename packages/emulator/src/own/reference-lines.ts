import type { ItemView } from './item-views.ts';

/** A DSM secret, as far as references need it. */
export interface KeyedSecret {
  readonly identity: string;
  readonly keys: readonly string[];
}

/** Everything else would need quotes, and an example shouldn't. */
const PLAIN = /^[\w./@+-]+$/;
const BINARY = new Set(['pfx']);
const FILES = new Set(['private_key', 'json', 'pem', 'crt', 'key', 'pfx']);

/** Lines that can be copied into `secrets`: one for each key, and one or two for each item. */
export function referenceLines(
  secrets: readonly KeyedSecret[],
  items: readonly ItemView[],
  provisioned: readonly string[],
): readonly string[] {
  const taken = new Set<string>();
  const place = (subject: string, key: string) => destination(taken, subject, key);
  const ofSecrets = secrets.flatMap(({ identity, keys }) =>
    keys
      .filter((key) => PLAIN.test(identity) && PLAIN.test(key))
      .map((key) => `${identity}#${key} -> ${place(identity, key)}`),
  );
  const ofItems = items
    .filter(({ remark }) => !/inactive|revoked|needs/.test(remark))
    .flatMap(({ reference, name, fields }) =>
      usual(fields).map((field) => `${reference}#${field} -> ${place(name, field)}`),
    );
  const ofProfile = provisioned.map((key) => `provisioned#${key} -> ${place('', key)}`);
  return [...ofSecrets, ...ofItems, ...ofProfile];
}

/** The first field, and what belongs to it. */
function usual(fields: readonly string[]): readonly string[] {
  const [first] = fields;
  if (first === undefined) return [];
  return fields.filter((field) => field === first || field === 'token' || field === 'client_id');
}

function destination(taken: Set<string>, subject: string, key: string): string {
  const last = subject.split('/').at(-1) ?? '';
  if (FILES.has(key)) {
    const ending = BINARY.has(key) || key === 'json' || key === 'crt' ? key : 'pem';
    return unique(taken, [last, subject], (text) => `file:${words(text, '-')}.${ending}`);
  }
  // Keys in capitals are names of variables already.
  const subjects = /^[A-Z][A-Z0-9_]*$/.test(key) ? ['', last, subject] : [last, subject];
  return unique(taken, subjects, (text) => {
    const name = words(`${text} ${key}`, '_').toUpperCase();
    return /^\d/.test(name) ? `_${name}` : name;
  });
}

/** The first name that isn't taken, or the last one with a number. */
function unique(
  taken: Set<string>,
  subjects: readonly string[],
  nameOf: (subject: string) => string,
): string {
  const names = subjects.map(nameOf);
  const free = names.find((name) => !taken.has(name));
  const name = free ?? numbered(taken, names.at(-1) ?? '');
  taken.add(name);
  return name;
}

function numbered(taken: ReadonlySet<string>, name: string): string {
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

function words(text: string, joint: string): string {
  return text
    .split(/[^A-Za-z0-9.]+|\.(?=[^.]*$)/)
    .filter((word) => word !== '')
    .join(joint)
    .replaceAll('.', joint);
}
