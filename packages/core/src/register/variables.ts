import { throwProblems, type Problem } from '../errors.ts';
import { isExpression } from '../input-reader.ts';
import { Redacted } from '../redacted.ts';
import type { FetchedSecret } from '../secret.ts';
import { NOT_UNICODE } from '../transform.ts';
import type { MappedVariable, MappingEntry, Via } from './mapping.ts';
import { refusalOf, type VariableSource } from './refused-variables.ts';

/** What is registered, and what is not because it may be missing. */
export interface FilledMapping {
  /** With those of their variables that are there, at least one. */
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

const MAX_VALUE_BYTES = 128 * 1024;

/**
 * Looks the variables of a mapping up. An empty variable counts as missing: platforms give an empty text for what
 * does not exist.
 *
 * @param own - The credentials of this run, which are never sent.
 * @throws {@link ProblemsError} ERR_VARIABLE_MISSING, ERR_VARIABLE_REFUSED, ERR_INPUT_UNEXPANDED, ERR_VALUE_INVALID and ERR_LIMIT, all at
 *   once, by name.
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

/** An environment inherits `constructor` and the like, which are functions and no variables. */
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

// Half of a credential or of an access key is none; of key/values each stands for itself.
function sendable(
  { kind }: MappingEntry,
  present: LookedUp['present'],
  missing: LookedUp['missing'],
) {
  if (kind !== 'key_value' && missing.length > 0) return [];
  return present.map(([mapped]) => mapped);
}

function placeOf(path: string, variable: string): string {
  return `In the mapping file, ${path} names the variable ${variable}`;
}

function missingProblem({ path, variable }: MappedVariable): Problem {
  return {
    code: 'ERR_VARIABLE_MISSING',
    message: `${placeOf(path, variable)}, which is not set or empty. Set it for this step, or mark the entry with optional: true.`,
  };
}

function problemOf(
  { path, variable: name }: MappedVariable,
  value: string,
  own: readonly Redacted[],
  variable: VariableSource,
  via: Via,
): Problem | undefined {
  const where = placeOf(path, name);
  if (isExpression(value)) {
    return {
      code: 'ERR_INPUT_UNEXPANDED',
      message: `${where}, which still holds an expression ($(…) or \${{ … }}) that the platform did not replace. Check that what it names exists and is available to this job.`,
    };
  }
  const refusal = refusalOf(name, value, own, variable);
  if (refusal !== undefined) {
    return {
      code: 'ERR_VARIABLE_REFUSED',
      message: `${where}, which ${refusal}. It is never registered: take it out of the mapping.`,
    };
  }
  if (!value.isWellFormed())
    return { code: 'ERR_VALUE_INVALID', message: `${where}, which ${NOT_UNICODE}.` };
  if (Buffer.byteLength(value) > MAX_VALUE_BYTES)
    return { code: 'ERR_LIMIT', message: `${where}, which is longer than 128 KiB.` };
  if (via === 'variables' && /[\r\n]/.test(value)) {
    return {
      code: 'ERR_VALUE_INVALID',
      message: `${where}, which has several lines: the vault's upload of variables cannot carry them. Use via: secret, or encode the value as base64 first.`,
    };
  }
  return undefined;
}

function secretOf(name: string, value: string): FetchedSecret {
  return {
    source: `the variable ${name}`,
    target: { kind: 'env', name },
    value: new Redacted(value),
    maskPolicy: 'full',
    expiration: undefined,
  };
}
