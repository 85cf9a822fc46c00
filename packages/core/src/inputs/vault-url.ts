import { bad, good, type Result } from '../model/result.ts';
import { CONTROL } from '../text/printable.ts';

/** The address of a vault, checked: HTTPS, or HTTP on this machine. */
export interface VaultUrl {
  /** Scheme, host, port and base path, without a slash at the end. */
  readonly href: string;
  /** Host and port, for people. */
  readonly host: string;
}

// Addresses that answer on cloud machines and hand out credentials: never a vault.
const METADATA_HOSTS = new Set([
  '169.254.169.254',
  '[::ffff:a9fe:a9fe]',
  '[fd00:ec2::254]',
  'metadata.google.internal',
]);

/**
 * Reads the input `url`. Blanks and line ends around it are ignored; a base path is kept.
 *
 * @returns Its fault completes "The input url …". It never quotes the text, which may hold a
 *   password.
 */
export function parseVaultUrl(text: string): Result<VaultUrl, string> {
  const trimmed = text.trim();
  // `URL` would silently drop tabs and line ends inside.
  if (CONTROL.test(trimmed) || /\s/.test(trimmed)) {
    return bad('contains spaces or control characters');
  }
  if (trimmed.includes('\\')) return bad('contains a backslash: write / instead');
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) {
    return bad('is not a valid URL: give it as https://vault.example.com');
  }
  const url = new URL(trimmed);
  if (url.username !== '' || url.password !== '') {
    return bad('contains a user or password: use client-id and client-secret');
  }
  if (/[?#]/.test(trimmed)) {
    return bad('contains a ? or #: give only scheme, host and, where the vault has one, a path');
  }
  if (METADATA_HOSTS.has(url.hostname.replace(/\.$/, ''))) {
    return bad('is the metadata service of a cloud, not a vault');
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return bad('starts with http://, which is allowed only for localhost: use https://');
  }
  return good({ href: url.origin + url.pathname.replace(/\/+$/, ''), host: url.host });
}

/** Whether a host name, as `URL` gives it, is this machine's own. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
