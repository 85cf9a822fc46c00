/** What the paths of the vault's functions and pages begin with. */
const OWN = /\/(?:iso|api|oauth2|dapp|console|login)(?:\/|$)/;

/**
 * What may be wrong with an address where nothing answers like a vault. Its path isn't quoted, as
 * it may hold anything.
 *
 * @param baseUrl - Without a slash at the end.
 * @returns A sentence that begins with a blank, or nothing.
 */
export function pathHint(baseUrl: string): string {
  const { pathname, origin } = new URL(baseUrl);
  if (pathname === '/') return '';
  const [own] = OWN.exec(pathname) ?? [];
  return own === undefined
    ? ` The url ends in a path: unless the vault is below it, give ${origin} alone.`
    : ` The url ends in a path (${own.replace(/\/$/, '')}) that does not belong there: give ` +
        `${origin} alone.`;
}
