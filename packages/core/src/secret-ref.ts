import type { Problem } from './errors.ts';
import { printable } from './printable.ts';
import type { PlatformKind, VariableKind } from './platform.ts';
import type { SourceKind } from './secret.ts';
import { cutLine, type LineFault, type Part, type SecretLine } from './secret-line.ts';
import { readOptions, type EntryOptions } from './secret-options.ts';

/** Where an entry says that its value goes; `default` is the kind that `export-to` names. */
export interface Destination {
  readonly kind: VariableKind | 'file' | 'default';
  /** A name, or a path for a file. May hold one `*` when the entry stands for several keys. */
  readonly name: string;
}

/** One understood line of `secrets`. */
export interface Entry {
  /** Counted from 1. */
  readonly line: number;
  /** The reference as people read it. Names only. */
  readonly text: string;
  readonly source: SourceKind;
  /** Identity, id or tag of the object; undefined for every secret of the authorization. */
  readonly ref: string | undefined;
  /** Undefined for every key. */
  readonly key: string | undefined;
  readonly destination: Destination | undefined;
  readonly options: EntryOptions;
}

const PREFIXES = ['pam-credential', 'pam-key', 'pam-info'] as const;
const KINDS = ['output', 'env', 'file'] as const;

/**
 * Reads the input `secrets`: one entry a line, empty lines and lines that begin with `#` left out.
 *
 * @returns All entries that could be read and every problem (ERR_GRAMMAR, ERR_DESTINATION) with line and column.
 */
export function parseSecrets(
  text: string,
  platform: PlatformKind,
): { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const number = index + 1;
    if (/^\s*(#|$)/.test(raw)) continue;
    const line = cutLine(raw);
    const faults = 'message' in line ? [line] : readEntry(line, number, platform, entries);
    for (const { column, message } of faults) {
      problems.push({
        code: 'ERR_GRAMMAR',
        message: `secrets, line ${number}, column ${column}: ${message}.`,
      });
    }
  }
  return { entries, problems };
}

function readEntry(
  line: SecretLine,
  number: number,
  platform: PlatformKind,
  entries: Entry[],
): readonly LineFault[] {
  const reference = readReference(line);
  const { options, faults } = readOptions(line.options);
  const many = !('message' in reference) && reference.key === undefined;
  const destination = line.destination && readDestination(line.destination, many, platform);
  const all = [
    ...('message' in reference ? [reference] : []),
    ...(destination !== undefined && 'message' in destination ? [destination] : []),
    ...faults,
  ];
  if ('message' in reference || (destination !== undefined && 'message' in destination)) return all;
  const isFile = destination?.kind === 'file';
  if (!isFile && (options.mode !== undefined || options.path !== undefined)) {
    const name = options.mode === undefined ? 'path' : 'mode';
    return [...all, fault(line.object, `the option ${name} belongs to a file: destination`)];
  }
  if (many && (options.path !== undefined || options.default !== undefined)) {
    const name = options.path === undefined ? 'default' : 'path';
    return [...all, fault(line.object, `the option ${name} cannot stand for several keys`)];
  }
  if (all.length === 0) entries.push({ ...reference, line: number, destination, options });
  return all;
}

type Reference = Pick<Entry, 'text' | 'source' | 'ref' | 'key'>;

function readReference({ object, key }: SecretLine): Reference | LineFault {
  if (!object.quoted && object.text === '*' && key === undefined) {
    return { text: '*', source: 'dsm', ref: undefined, key: undefined };
  }
  if (object.text === '')
    return fault(object, 'a reference such as team/shop/db#password is expected');
  if (!object.quoted && /\s/.test(object.text)) {
    return fault(object, 'a name with blanks stands in quotes: "a name"#key');
  }
  if (key === undefined) {
    return fault(object, 'a reference ends in #key, or in #* for every key');
  }
  if (key.text === '') return fault(key, 'a key is expected after #, or * for every key');
  if (!key.quoted && /\s/.test(key.text)) {
    return fault(key, 'a key with blanks stands in quotes: name#"a key"');
  }
  const every = key.text === '*' && !key.quoted;
  const text = `${printable(object.text)}#${printable(key.text)}`;
  const names = { text, key: every ? undefined : key.text };
  if (object.quoted) return { ...names, source: 'dsm', ref: object.text };
  if (object.text === 'provisioned') return { ...names, source: 'provisioned', ref: '' };
  const source = PREFIXES.find((prefix) => object.text.startsWith(`${prefix}:`));
  if (source === undefined) return { ...names, source: 'dsm', ref: object.text };
  const ref = object.text.slice(source.length + 1);
  return ref === ''
    ? fault(object, `an id or tag is expected after ${source}:`)
    : { ...names, source, ref };
}

function readDestination(
  destination: Part,
  many: boolean,
  platform: PlatformKind,
): Destination | LineFault {
  const kind = KINDS.find((one) => destination.text.startsWith(`${one}:`));
  const name =
    kind === undefined ? destination.text : destination.text.slice(kind.length + 1).trim();
  if (name === '') return fault(destination, 'a name is expected after ->');
  if (kind === 'output' && platform === 'gitlab') {
    return fault(destination, 'GitLab has no outputs: use env: or file:');
  }
  const stars = name.split('*').length - 1;
  if (stars > 1 || (stars === 1 && !many)) {
    return fault(
      destination,
      'one * may stand in a destination, and only after a reference with #*',
    );
  }
  if (stars === 0 && many) {
    return fault(
      destination,
      'a reference to several keys needs a destination with *, such as DB_*',
    );
  }
  return { kind: kind ?? 'default', name };
}

function fault({ column }: Part, message: string): LineFault {
  return { column, message };
}
