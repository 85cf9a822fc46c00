import type { InputDefinition } from './input-table.ts';

/**
 * Expressions that a platform should have replaced: `${{ x }}`, and on Azure `$(x)` and `$[ x ]`.
 */
const EXPRESSION = /\$\{\{.*?\}\}|\$\([A-Za-z_][\w.-]*\)|\$\[[^\]]*\]/;

/** Whether the text of an input looks like an expression that the platform should have replaced. */
export function isUnexpanded({ secret, expressions }: InputDefinition, text: string): boolean {
  if (!text.includes('$') || expressions === true) return false;
  return secret === true ? isExpression(text) : EXPRESSION.test(text);
}

/**
 * Whether a text is nothing but an expression that the platform should have replaced. A credential
 * can be any text, so a part of it may look like one.
 */
export function isExpression(text: string): boolean {
  return EXPRESSION.exec(text)?.[0] === text;
}
