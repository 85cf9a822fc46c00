const ALWAYS = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Decides whether a `Host` header names this emulator, which stops pages that rebind DNS to
 * loopback.
 */
export function hostCheck(more: readonly string[]): (host: string | undefined) => boolean {
  const allowed = new Set([...ALWAYS, ...more.map((name) => bracketed(name.toLowerCase()))]);
  let lastGood = '';
  return (host) => {
    if (host === undefined || host === '') return false;
    if (host === lastGood) return true;
    const isGood = allowed.has(host.toLowerCase().replace(/:\d{1,5}$/, ''));
    if (isGood) lastGood = host;
    return isGood;
  };
}

/** An address as it stands in a URL or a `Host` header. */
export function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}
