import {
  didYouMean,
  printable,
  ProblemsError,
  type OnRefused,
  type PlatformFacts,
  type Problem,
  type ValueFault,
} from '@senhasegura-action/core';
import { UsageError } from '../command-line/command-line.ts';
import { textOf, type Variable } from '../loading/collecting-platform.ts';
import { FORMATS, type Format } from './format.ts';

/**
 * The format of this name.
 *
 * @throws {@link UsageError}, which lists the formats.
 */
export function askedFormat(name: string | undefined): Format {
  const names = Object.keys(FORMATS);
  const format = name !== undefined && Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format !== undefined) return format;
  const wrong =
    name === undefined
      ? '--format is missing.'
      : `There is no format "${printable(name)}".${didYouMean(name, names)}`;
  throw new UsageError([`${wrong} There are: ${names.join(', ')}.`], 'export');
}

/**
 * The facts of a format. What `*` brings is everything that an authorization holds, so by default
 * one entry that this format refuses doesn't spoil the others.
 */
export function factsOf(
  { platform, refuse }: Format,
  policy: OnRefused | undefined,
): PlatformFacts {
  const onRefused = { wildcard: policy ?? 'skip', written: policy ?? 'fail' } as const;
  if (refuse === undefined) return { ...platform, onRefused };
  const checkVariable = (text: string, secret: boolean): ValueFault | undefined => {
    const problem = refuse(text);
    return problem === undefined ? platform.checkVariable?.(text, secret) : { problem };
  };
  return { ...platform, onRefused, checkVariable };
}

const POLICIES: readonly OnRefused[] = ['skip', 'rename', 'fail'];

/**
 * What to do with an entry that the format refuses; undefined when the flag is missing.
 *
 * @throws {@link UsageError}
 */
export function askedPolicy(text: string | undefined): OnRefused | undefined {
  const policy = POLICIES.find((one) => one === text);
  if (text !== undefined && policy === undefined) {
    throw new UsageError([`--on-refused is one of ${POLICIES.join(', ')}.`], 'export');
  }
  return policy;
}

/**
 * Checks that each value arrives unchanged.
 *
 * @throws {@link ProblemsError} ERR_VALUE_INVALID for every value that would not.
 */
export function checkValues(format: Format, variables: readonly Variable[]): void {
  const problems = variables.flatMap((variable): Problem[] => {
    const why = format.refuse?.(textOf(variable));
    return why === undefined
      ? []
      : [{ code: 'ERR_VALUE_INVALID', message: `${variable.name} ${why}.` }];
  });
  const [first, ...rest] = problems;
  if (first !== undefined) throw new ProblemsError([first, ...rest]);
}
