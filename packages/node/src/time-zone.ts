/**
 * Takes the variable `TZ` from this process. The C library opens the file that it names when
 * OpenSSL looks at the dates of a certificate, and waits for ever where that is a pipe; so a step
 * that sets it would keep the end of the job from giving anything back. Nothing we read or print is
 * a local time.
 *
 * Call this before the first connection.
 *
 * @returns All variables as they were, for a child.
 */
export function ignoreTimeZone(): NodeJS.ProcessEnv {
  const { env, platform } = process;
  // On Windows no file has a zone, and a copy would know a name in one case alone.
  if (env['TZ'] === undefined || platform === 'win32') return env;
  const before = { ...env };
  delete env['TZ'];
  return before;
}
