import type { Problem } from '../model/errors.ts';
import { bad, good, type Result } from '../model/result.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import { readDestination, type Destination } from './destination.ts';
import { diagnoseLine, suggest } from './line-diagnosis.ts';
import { misfitOf } from './option-rules.ts';
import { readReference, type Reference } from './reference.ts';
import { faultAt, type LineFault } from './line-part.ts';
import { cutLine, type SecretLine } from './secret-line.ts';
import type { EntryOptions } from './option-table.ts';
import { readOptions } from './secret-options.ts';

/** One understood line of `secrets`. */
export interface Entry extends Reference {
  /** Counted from 1. */
  readonly line: number;
  readonly destination: Destination | undefined;
  readonly options: EntryOptions;
}

/**
 * All of a reference, or of its name, is an expression. Inside of one it may be a part of the name.
 */
const UNEXPANDED = /^\s*(?:\$\([^)]*\)|\$\{\{.*?\}\})\s*(?:$|[#|]|->)/;
const NOT_REPLACED: LineFault = {
  column: 1,
  message:
    'the platform did not replace this expression ($(…) or ${{ … }}); check that the ' +
    'variable exists and is available to this job',
};
// Like the CONTROL of printable.ts, but for the tab.
const CONTROL_BUT_TAB = /[^\t -~\xa0-\uffff]/;

/**
 * Reads the input `secrets`: one entry a line, empty lines and lines that begin with `#` left out.
 *
 * @returns All entries that could be read and every problem (ERR_GRAMMAR, ERR_INPUT_UNEXPANDED)
 *   with line and column.
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
    const read = unexpanded ? bad([NOT_REPLACED]) : readLine(raw, number, platform);
    if (read.ok) entries.push(read.value);
    for (const { column, message } of explained(read.ok ? [] : read.fault, raw)) {
      problems.push({
        code: unexpanded ? 'ERR_INPUT_UNEXPANDED' : 'ERR_GRAMMAR',
        message: `secrets, line ${number}, column ${column}: ${message}`,
      });
    }
  }
  return { entries, problems };
}

/**
 * A line in a form that we know from elsewhere gets one message; any other line gets all of them.
 */
function explained(faults: readonly LineFault[], line: string): readonly LineFault[] {
  const meant = faults.length === 0 ? undefined : diagnoseLine(line);
  if (meant === undefined) {
    return faults.map(({ column, message }) => ({
      column,
      message: `${message}${/[.?]$/.test(message) ? '' : '.'}`,
    }));
  }
  return [{ column: meant.column, message: `${meant.found}; ${suggest(meant.suggestion)}` }];
}

function readLine(
  raw: string,
  line: number,
  platform: PlatformFacts,
): Result<Entry, readonly LineFault[]> {
  const control = raw.search(CONTROL_BUT_TAB);
  if (control >= 0)
    return bad([{ column: control + 1, message: 'control characters are not allowed' }]);
  const cut = cutLine(raw);
  return cut.ok ? readEntry(cut.value, line, platform) : bad([cut.fault]);
}

function readEntry(
  cut: SecretLine,
  line: number,
  platform: PlatformFacts,
): Result<Entry, readonly LineFault[]> {
  const reference = readReference(cut);
  const { options, faults } = readOptions(cut.options);
  const many = reference.ok && reference.value.key === undefined;
  const destination = readDestination(cut.destination, many, platform);
  if (!reference.ok || !destination.ok) {
    const wrong = [reference, destination].flatMap((part) => (part.ok ? [] : [part.fault]));
    return bad([...wrong, ...faults]);
  }
  const entry = { ...reference.value, line, destination: destination.value, options };
  const misfit = misfitOf(entry);
  const all = misfit === undefined ? faults : [...faults, faultAt(cut.object, misfit)];
  return all.length === 0 ? good(entry) : bad(all);
}
