import type * as v from 'valibot';
import type { Problem } from '../model/errors.ts';
import { printable } from '../text/printable.ts';

/**
 * What is wrong with a part of a mapping. It never quotes the mapping, where somebody may have put
 * a value.
 */
export function wording({ type, expected }: v.BaseIssue<unknown>): string {
  switch (type) {
    case 'strict_object':
      if (expected === 'never') return 'is not known here';
      return expected === 'Object' ? 'must be an object' : 'is missing';
    case 'array':
      return 'must be a list';
    case 'boolean':
      return 'must be true or false';
    case 'picklist':
      return `must be one of ${(expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ')}`;
    default:
      return 'must be text';
  }
}

/**
 * A problem of a mapping.
 *
 * @param path - In the document; empty: the whole of it.
 * @param what - Completes the sentence that begins with the path.
 */
export function mappingProblem(path: string, what: string): Problem {
  const where = path === '' ? 'The mapping file' : `In the mapping file, ${path}`;
  return { code: 'ERR_MAPPING', message: `${where} ${what}.` };
}

/** The path of a part of the document, as people write it: `credentials[0].fields.user`. */
export function pathOf(keys: readonly unknown[]): string {
  return keys
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key);
      return /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(printable(name))}]`;
    })
    .join('')
    .replace(/^\./, '');
}
