import type { InputDefinition } from './input-table.ts';

/**
 * Expressions that a platform should have replaced: `${{ x }}`, and on Azure `$(x)` and `$[ x ]`.
 */
const EXPRESSION = /\$\{\{.*?\}\}|\$\([A-Za-z_][\w.-]*\)|\$\[[^\]]*\]/;

/** Whether the text of an input is what the platform should have replaced, as far as one can tell. */
export function isUnexpanded({ secret, expressions }: InputDefinition, text: string): boolean {
  if (!text.includes('$') || expressions === true) return false;
  return secret === true ? isExpression(text) : EXPRESSION.test(text);
}

/**
 * Whether a text is nothing but an expression that the platform should have replaced. A credential
 * is any text, so a part of it may well look like one.
 */
export function isExpression(text: string): boolean {
  return EXPRESSION.exec(text)?.[0] === text;
}
