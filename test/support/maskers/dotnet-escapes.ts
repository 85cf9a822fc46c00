// Rewrites that the GitHub runner and the Azure agent take from .NET and Newtonsoft.

const bytesOf = (value: string): Buffer => Buffer.from(value, 'utf8');

/** Newtonsoft's `JsonConvert.ToString` without its quotes: escapes NEL, LS and PS as well. */
export function jsonEscape(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `Uri.EscapeDataString`: everything but RFC 3986's unreserved characters, upper-case hex. */
export function uriDataEscape(value: string): string {
  return value.replace(/[^A-Za-z0-9\-._~]/gu, (char) =>
    bytesOf(char).toString('hex').toUpperCase().replace(/../g, '%$&'),
  );
}

/** `SecurityElement.Escape`. */
export function xmlEscape(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/**
 * Base64 of the UTF-8 bytes after the first `shift`. A value that is too short to lose them stays
 * whole.
 */
export function base64After(value: string, shift: number): string {
  const bytes = bytesOf(value);
  return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
}
