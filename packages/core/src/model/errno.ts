/**
 * What the system calls an error, such as `ENOENT`. Nothing else of the error is safe to show: its
 * message may quote what was read or written.
 *
 * @returns undefined for an error without such a name.
 */
export function errnoOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : undefined;
}
