import type { Problem } from '../model/errors.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import type { SourceKind, VariableKind } from '../model/secret.ts';
import { readReference, type Reference } from './reference.ts';
import { cutLine, faultAt, type LineFault, type Part, type SecretLine } from './secret-line.ts';
import { readOptions, type EntryOptions } from './secret-options.ts';

/** Where an entry says that its value goes; `default` is the kind that `export-to` names. */
export interface Destination {
  readonly kind: VariableKind | 'file' | 'default';
  /** A name, or a path for a file. May hold one `*` when the entry stands for several keys. */
  readonly name: string;
}

/** One understood line of `secrets`. */
export interface Entry extends Reference {
  /** Counted from 1. */
  readonly line: number;
  readonly destination: Destination | undefined;
  readonly options: EntryOptions;
}

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
    return [...all, faultAt(line.object, `the option ${name} belongs to a file: destination`)];
  }
  if (many && (options.path !== undefined || options.default !== undefined)) {
    const name = options.path === undefined ? 'default' : 'path';
    return [...all, faultAt(line.object, `the option ${name} cannot stand for several keys`)];
  }
  if (options.keep && !isFile && !LENT.includes(reference.kind)) {
    return [
      ...all,
      faultAt(line.object, `the option keep belongs to what is given back: ${LENT_TEXT}`),
    ];
  }
  if (all.length === 0) entries.push({ ...reference, line: number, destination, options });
  return all;
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
    return faultAt(destination, `a destination is NAME, or one of ${KINDS.join(':, ')}:`);
  }
  const name = destination.text.slice(opening.length);
  if (name === '') return faultAt(destination, 'a name is expected after ->');
  if (kind === 'output' && platform.outputs === 'none') {
    return faultAt(destination, `${platform.title} has no outputs: use env: or file:`);
  }
  const stars = name.split('*').length - 1;
  if (stars > 1 || (stars === 1 && !many)) {
    return faultAt(
      destination,
      'one * may stand in a destination, and only after a reference with #*',
    );
  }
  if (stars === 0 && many) {
    return faultAt(
      destination,
      'a reference to several keys needs a destination with *, such as DB_*',
    );
  }
  return { kind: kind ?? 'default', name };
}
