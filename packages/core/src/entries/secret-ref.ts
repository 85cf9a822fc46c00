import type { Problem } from '../model/errors.ts';
import { printable } from '../text/printable.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import type { SourceKind, VariableKind } from '../model/secret.ts';
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
/** What is given back when the job ends, beside files, and can be kept from it. */
const LENT: readonly SourceKind[] = ['pam-credential', 'pam-key', 'provisioned'];
const LENT_TEXT = 'pam-credential:, pam-key: and provisioned references, and files';
/** All of a reference, or of its name, is an expression. Inside of one it may be a part of the name. */
const UNEXPANDED = /^\s*(?:\$\([^)]*\)|\$\{\{.*?\}\})\s*(?:$|[#|]|->)/;
const NOT_REPLACED: LineFault = {
  column: 1,
  message:
    'an expression ($(…) or ${{ … }}) that the platform did not replace; check that the variable exists and is available to this job',
};
// Like the CONTROL of printable.ts, but for the tab.
const CONTROL_BUT_TAB = /[^\t -~\xa0-\uffff]/;

/**
 * Reads the input `secrets`: one entry a line, empty lines and lines that begin with `#` left out.
 *
 * @returns All entries that could be read and every problem (ERR_GRAMMAR, ERR_INPUT_UNEXPANDED) with line and column.
 */
export function parseSecrets(
  text: string,
  platform: PlatformFacts,
): { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const number = index + 1;
    if (/^\s*(#|$)/.test(raw)) continue;
    const unexpanded = UNEXPANDED.test(raw);
    const faults = unexpanded ? [NOT_REPLACED] : readLine(raw, number, platform, entries);
    for (const { column, message } of faults) {
      problems.push({
        code: unexpanded ? 'ERR_INPUT_UNEXPANDED' : 'ERR_GRAMMAR',
        message: `secrets, line ${number}, column ${column}: ${message}${/[.?]$/.test(message) ? '' : '.'}`,
      });
    }
  }
  return { entries, problems };
}

function readLine(
  raw: string,
  number: number,
  platform: PlatformFacts,
  entries: Entry[],
): readonly LineFault[] {
  const control = raw.search(CONTROL_BUT_TAB);
  if (control >= 0)
    return [{ column: control + 1, message: 'control characters have no place here' }];
  const line = cutLine(raw);
  return 'message' in line ? [line] : readEntry(line, number, platform, entries);
}

function readEntry(
  line: SecretLine,
  number: number,
  platform: PlatformFacts,
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
  if (options.keep && !isFile && !LENT.includes(reference.source)) {
    return [
      ...all,
      fault(line.object, `the option keep belongs to what is given back: ${LENT_TEXT}`),
    ];
  }
  if (all.length === 0) entries.push({ ...reference, line: number, destination, options });
  return all;
}

type Reference = Pick<Entry, 'text' | 'source' | 'ref' | 'key'>;

function readReference({ object, key }: SecretLine): Reference | LineFault {
  if (object.shape === '*' && key === undefined) {
    return { text: '*', source: 'dsm', ref: undefined, key: undefined };
  }
  if (object.text === '')
    return fault(object, 'a reference such as team/shop/db#password is expected');
  if (object.shape.includes('*')) {
    return fault(
      object,
      '* stands alone for every key of every secret; quote it if it is a part of a name',
    );
  }
  if (key === undefined) {
    return fault(object, 'a reference ends in #key, or in #* for every key');
  }
  if (key.text === '') return fault(key, 'a key is expected after #, or * for every key');
  const every = key.shape === '*';
  if (!every && key.shape.includes('*')) {
    return fault(key, '#* means every key; quote the * if it is a part of the key');
  }
  const text = `${printable(object.text)}#${printable(key.text)}`;
  return (
    faultOfPrefix(object) ?? { text, key: every ? undefined : key.text, ...readObject(object) }
  );
}

// A quoted name is always an identity, so that a secret may be called `provisioned` or `pam-key:1`.
function readObject({ text, shape }: Part): Pick<Entry, 'source' | 'ref'> {
  if (shape === 'provisioned') return { source: 'provisioned', ref: '' };
  const source = PREFIXES.find((prefix) => shape.startsWith(`${prefix}:`));
  return source === undefined
    ? { source: 'dsm', ref: text }
    : { source, ref: text.slice(source.length + 1) };
}

function faultOfPrefix(object: Part): LineFault | undefined {
  const [, prefix] = /^(pam[a-z_-]*):/i.exec(object.shape) ?? [];
  if (prefix === undefined) return undefined;
  if (!PREFIXES.some((known) => known === prefix)) {
    return fault(
      object,
      `there are the prefixes ${PREFIXES.join(', ')}; quote the name if it is an identity`,
    );
  }
  const ref = object.text.slice(prefix.length + 1);
  // A dot segment would lead to another function of the vault.
  return /^\.{0,2}$/.test(ref)
    ? fault(object, `an id or tag is expected after ${prefix}:`)
    : undefined;
}

function readDestination(
  destination: Part,
  many: boolean,
  platform: PlatformFacts,
): Destination | LineFault {
  // The kind may stand in the quotes or before them, and blanks after it mean nothing unless they are quoted.
  const [opening = '', prefix] =
    /^([A-Za-z]+):\s*/.exec(destination.shape) ?? /^([A-Za-z]+):/.exec(destination.text) ?? [];
  const kind = KINDS.find((one) => one === prefix);
  if (prefix !== undefined && kind === undefined) {
    return fault(destination, `a destination is NAME, or one of ${KINDS.join(':, ')}:`);
  }
  const name = destination.text.slice(opening.length);
  if (name === '') return fault(destination, 'a name is expected after ->');
  if (kind === 'output' && !platform.outputs) {
    return fault(destination, `${platform.title} has no outputs: use env: or file:`);
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
