/** Values of contexts by their dotted name. */
export type Known = ReadonlyMap<string, string>;

/**
 * Fills `${{ … }}` in: a context, alternatives (`a || b`), and one member of a JSON object
 * (`fromJSON(a).NAME`). Anything else throws, so that no example passes by an empty text.
 */
export function fill(text: string, known: Known): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_all, expression: string) => {
    const values = expression.split('||').map((part) => valueOf(part.trim(), known));
    return values.find((value) => value !== '') ?? '';
  });
}

function valueOf(expression: string, known: Known): string {
  const [, json, member = ''] = /^fromJSON\((.+)\)\.(\w+)$/.exec(expression) ?? [];
  if (json !== undefined) {
    const object = JSON.parse(valueOf(json, known)) as Record<string, string>;
    const value = object[member];
    if (value === undefined) throw new Error(`${expression} has no such member`);
    return value;
  }
  const value = known.get(expression);
  if (value === undefined) throw new Error(`the model knows no \${{ ${expression} }}`);
  return value;
}
