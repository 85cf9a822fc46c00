import { CONTROL } from '../text/printable.ts';
import { isNoWindowsName } from './windows-names.ts';

/** The name of the file that a key becomes, without a character that some system doesn't allow. */
export function fileName(key: string): string {
  return key.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+/, '_') || '_';
}

/**
 * Why a path can't be that of a secret file: it must work on every system, and stay in its
 * directory.
 *
 * @returns The end of a sentence such as "the file path …".
 */
export function faultOfPath(path: string): string | undefined {
  if (CONTROL.test(path) || /[\\:*?"<>|]/.test(path))
    return 'contains a character that some systems do not allow in file names';
  const segments = path.split('/');
  if (segments.some((segment) => segment === '..'))
    return 'must not lead out of its directory (..)';
  if (path.startsWith('/')) return 'must be relative';
  if (segments.some((segment) => segment === '' || segment === '.')) return 'has an empty part';
  if (segments.some(isNoWindowsName)) return 'contains a name that Windows does not allow';
  return Buffer.byteLength(path) > 255 ? 'is longer than 255 bytes' : undefined;
}
