import type { FetchedSecret } from '../model/secret.ts';

/** Linux gives a process about 2 MB for all its variables together. */
const MAX_ENVIRONMENT_BYTES = 2 ** 20;

/** Warns of more variables than a later step may be able to start with. */
export function roomNotices(secrets: readonly FetchedSecret[]): string[] {
  const sizes = secrets.map(({ placement, value }) =>
    placement.kind === 'env' ? Buffer.byteLength(value.reveal()) : 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0) > MAX_ENVIRONMENT_BYTES
    ? ['More than 1 MiB of variables: later steps may not start. Use file: or output:.']
    : [];
}
