import type { Problem } from '../model/errors.ts';
import { isExpression } from '../inputs/expressions.ts';
import type { Redacted } from '../model/redacted.ts';
import { MAX_VALUE_BYTES } from '../model/secret.ts';
import { NOT_UNICODE } from '../load/transform.ts';
import type { MappedVariable, Via } from './mapping-entry.ts';
import { refusalOf, type VariableSource } from './refused-variables.ts';

function placeOf(path: string, variable: string): string {
  return `In the mapping file, ${path} names the variable ${variable}`;
}

/** A variable that the mapping names and the job doesn't have. */
export function missingProblem({ path, variable }: MappedVariable): Problem {
  return {
    code: 'ERR_VARIABLE_MISSING',
    message:
      `${placeOf(path, variable)}, which is not set or empty. Set it for this step, or mark ` +
      'the entry with optional: true.',
  };
}

/**
 * Why a variable that is there cannot be sent as it is, or undefined when it can.
 *
 * @param own - The credentials of this run, which are never sent.
 */
export function problemOf(
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
      message:
        `${where}, which still contains an expression ($(…) or \${{ … }}) that the platform ` +
        'did not replace. Check that it exists and is available to this job.',
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
      message:
        `${where}, which has several lines: which the vault's upload of variables does not ` +
        'allow. Use via: secret, or encode the value as base64 first.',
    };
  }
  return undefined;
}
