import { SenhaseguraError } from '../../model/errors.ts';
import { Redacted } from '../../model/redacted.ts';
import type { VaultField } from '../../model/secret.ts';
import type { JsonNode } from '../../text/json.ts';
import { numberAt, stringAt, type Members } from './members.ts';

type FieldContent = { readonly value: Redacted } | { readonly problem: string };

/**
 * The members that have a value. A number that programs read differently gets a problem instead of
 * a value.
 */
export function fieldsOf(members: Members): VaultField[] {
  return [...members].flatMap(([key, node]) => {
    const value = fieldValue(node);
    return value === undefined ? [] : [{ key, ...value }];
  });
}

function fieldValue(node: JsonNode): FieldContent | undefined {
  switch (node.kind) {
    case 'null':
      return undefined;
    case 'string':
      return { value: new Redacted(node.value) };
    case 'number':
      return String(Number(node.source)) === node.source
        ? { value: new Redacted(node.source) }
        : {
            problem:
              'is a number that other programs may not read exactly; store it as text in the vault',
          };
    default:
      return {
        problem: `is ${node.kind} where the vault keeps text; store it as text in the vault`,
      };
  }
}

/** A text, or a number as it was written; undefined for anything else. */
export function textAt(members: Members, key: string): string | undefined {
  return stringAt(members, key) ?? numberAt(members, key);
}

/**
 * The answer hasn't the shape of the contract (ERR_ANSWER).
 *
 * @param what - Completes "The vault's answer …".
 */
export function unexpected(what: string): SenhaseguraError {
  return new SenhaseguraError(
    'ERR_ANSWER',
    `The vault's answer ${what}, which this version does not understand. Check the inputs ` +
      'url and api-prefix.',
  );
}
