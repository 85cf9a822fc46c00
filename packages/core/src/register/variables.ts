import { throwProblems, type Problem } from '../model/errors.ts';
import { Redacted } from '../model/redacted.ts';
import type { FetchedSecret } from '../model/secret.ts';
import type { MappedVariable, MappingEntry, Via } from './mapping-entry.ts';
import type { VariableSource } from './refused-variables.ts';
import { missingProblem, problemOf } from './variable-problems.ts';

/** What is registered, and the optional parts that aren't. */
export interface FilledMapping {
  /** With those of their variables that exist, at least one. */
  readonly entries: readonly MappingEntry[];
  readonly skipped: readonly SkippedEntry[];
  /** The variables, each once, not yet masked. */
  readonly values: readonly FetchedSecret[];
}

/** An optional entry, or a part of one, that is not registered. */
export interface SkippedEntry {
  readonly entry: MappingEntry;
  readonly missing: readonly string[];
}

/**
 * Looks the variables of a mapping up. An empty variable counts as missing: platforms give an empty
 * text for what does not exist.
 *
 * @param own - The credentials of this run, which are never sent.
 * @throws {@link ProblemsError} ERR_VARIABLE_MISSING, ERR_VARIABLE_REFUSED, ERR_INPUT_UNEXPANDED,
 *   ERR_VALUE_INVALID and ERR_LIMIT, all at once, by name.
 */
export function fillMapping(
  mapping: readonly MappingEntry[],
  source: VariableSource,
  own: readonly Redacted[],
  via: Via,
): FilledMapping {
  const variable = textsOf(source);
  const problems: Problem[] = [];
  const values = new Map<string, string>();
  const entries: MappingEntry[] = [];
  const skipped: SkippedEntry[] = [];
  for (const entry of mapping) {
    const { present, missing } = lookUp(entry, variable);
    if (missing.length > 0 && !entry.optional) problems.push(...missing.map(missingProblem));
    for (const [mapped, value] of present) {
      const problem = problemOf(mapped, value, own, variable, via);
      if (problem === undefined) values.set(mapped.variable, value);
      else problems.push(problem);
    }
    const sent = sendable(entry, present, missing);
    if (missing.length > 0) skipped.push({ entry, missing: missing.map((one) => one.variable) });
    if (sent.length > 0) entries.push({ ...entry, variables: sent });
  }
  throwProblems(problems);
  const named = new Set(entries.flatMap(({ variables }) => variables.map((one) => one.variable)));
  return {
    entries,
    skipped,
    values: [...values].flatMap(([name, value]) =>
      named.has(name) ? [secretOf(name, value)] : [],
    ),
  };
}

/** An environment inherits `constructor` and the like, which are functions, not variables. */
function textsOf(source: VariableSource): VariableSource {
  return (name) => {
    const found: unknown = source(name);
    return typeof found === 'string' ? found : undefined;
  };
}

interface LookedUp {
  readonly present: readonly (readonly [MappedVariable, string])[];
  readonly missing: readonly MappedVariable[];
}

function lookUp({ variables }: MappingEntry, variable: VariableSource): LookedUp {
  const found = variables.map((mapped) => [mapped, variable(mapped.variable) ?? ''] as const);
  return {
    present: found.filter(([, value]) => value !== ''),
    missing: found.filter(([, value]) => value === '').map(([mapped]) => mapped),
  };
}

// Half of a credential or of an access key is useless, but each key/value stands for itself.
function sendable(
  { kind }: MappingEntry,
  present: LookedUp['present'],
  missing: LookedUp['missing'],
) {
  if (kind !== 'key_value' && missing.length > 0) return [];
  return present.map(([mapped]) => mapped);
}

function secretOf(name: string, value: string): FetchedSecret {
  return {
    label: `the variable ${name}`,
    placement: { kind: 'env', name },
    value: new Redacted(value),
    maskPolicy: 'full',
    expiration: undefined,
  };
}
