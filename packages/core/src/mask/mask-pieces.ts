/** Text before `@` cannot be told from a path after a slash, so a password holds none. */
const PASSWORD = /:\/\/[^:/?#@\s]*:([^/?#\s]+)@/g;
const WITHOUT_PASSWORD = /^[a-z][a-z\d+.-]*:\/\/|^[^\s@]+@[^\s@]+\.[^\s@]+$/i;

/** The passwords of the URLs in a text (RFC 3986 §3.2.1), as they stand and decoded. */
export function urlPasswords(text: string): readonly string[] {
  const found = [...text.matchAll(PASSWORD)].flatMap(([, ...passwords]) => [
    ...passwords,
    ...passwords.map(decoded),
  ]);
  return [...new Set(found)];
}

/** Whether a string of JSON may be a secret by itself: it isn't a URL or an e-mail address. */
export function looksSecret(text: string): boolean {
  return !WITHOUT_PASSWORD.test(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing. Nobody decodes the rest of such a text either.
    return text;
  }
}
