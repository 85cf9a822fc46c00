/**
 * What a variable may be called: also `__proto__`, never anything a shell or a file command reads
 * differently.
 */
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

/**
 * Says whether a text can be the name of a variable: letters, digits and `_`, no digit first, 128
 * at most.
 */
export function isValidName(name: string): boolean {
  return VARIABLE_NAME.test(name);
}

/**
 * The form in which two names are the same variable or file somewhere: Windows folds case, and
 * macOS writes one letter with its accent in two ways.
 */
export function foldName(name: string): string {
  // ASCII, as most names are, is written in one way.
  if (/^[ -~]*$/.test(name)) return name.toUpperCase();
  return name.normalize('NFC').toUpperCase().normalize('NFC');
}

/**
 * Makes a name of a key: every character that a name cannot hold becomes `_`, and `_` goes before a
 * leading digit.
 */
export function deriveName(
  key: string,
  { prefix, case: letters }: { readonly prefix: string; readonly case: 'keep' | 'upper' },
): string {
  const plain = key.replace(/[^A-Za-z0-9_]/gu, '_');
  const name = prefix + (letters === 'upper' ? plain.toUpperCase() : plain);
  return /^\d/.test(name) ? `_${name}` : name;
}

/**
 * `gcp.json` becomes `GCP_JSON`: the variable with a file's path, when the entry doesn't name one.
 */
export function derivePathName(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  return deriveName(base, { prefix: '', case: 'upper' });
}
