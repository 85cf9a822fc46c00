import { markdownTable, MAX_ROWS } from '../text/markdown-table.ts';
import { printable } from '../text/printable.ts';
import type { FetchedSecret, Placement } from '../model/secret.ts';

/** The lines of the log that say what was loaded: names, never values. */
export function loadedLines(secrets: readonly FetchedSecret[]): string[] {
  const rows = secrets
    .slice(0, MAX_ROWS)
    .map(({ label, placement }) => [describePlacement(placement), printable(label)]);
  const width = Math.max(0, ...rows.map(([placement]) => placement?.length ?? 0));
  const lines = rows.map(
    ([placement = '', source = '']) => `  ${placement.padEnd(width)}  <-  ${source}`,
  );
  return secrets.length > MAX_ROWS
    ? [...lines, `  … and ${secrets.length - MAX_ROWS} more`]
    : lines;
}

/**
 * The Markdown table for the run's summary page: names, sources, destinations and expiry, never
 * values.
 */
export function loadedMarkdown(
  secrets: readonly FetchedSecret[],
  vaultHost: string,
  bare: ReadonlySet<FetchedSecret> = new Set(),
): string {
  const rows = secrets.map((secret) => {
    const { label, placement, maskPolicy, expiration } = secret;
    const hidden = bare.has(secret) ? 'no (too short)' : 'yes';
    const masked = maskPolicy === 'none' ? 'no (nomask)' : hidden;
    return [describePlacement(placement), label, masked, expiration ?? ''];
  });
  const title = `Secrets loaded from ${vaultHost}`;
  return markdownTable(title, ['Destination', 'Source', 'Masked', 'Expires'], rows);
}

/** A destination as people read it: names only. */
export function describePlacement(placement: Placement): string {
  return placement.kind === 'file'
    ? `file:${placement.path} (path in ${placement.pathName})`
    : `${placement.kind}:${placement.name}`;
}
