import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { parseTar } from 'nanotar';
import { checkHash, type Runtime } from './runtimes.ts';

/** Files by their path in an archive. */
export type Files = Readonly<Record<string, Uint8Array>>;

/**
 * The files that an archive takes from a package.
 *
 * @throws when one is missing, or isn't the one that was pinned.
 */
export function unpackRuntime(
  { registry, package: name, files }: Runtime,
  bytes: Uint8Array,
): Files {
  const wanted = new Set(Object.values(files).map(({ from }) => from));
  const found = registry === 'npm' ? readTar(bytes, wanted) : readWheel(bytes, wanted);
  return Object.fromEntries(
    Object.entries(files).map(([to, { from, sha256 }]) => {
      const data = found[from];
      if (data === undefined) throw new Error(`${name} has no ${from}`);
      checkHash(`${from} of ${name}`, data, sha256);
      return [to, data];
    }),
  );
}

/** The text of a licence in an npm package. @throws when there isn't one. */
export function licenceIn(bytes: Uint8Array): Uint8Array {
  const path = 'package/LICENSE';
  const text = readTar(bytes, new Set([path]))[path];
  if (text === undefined) throw new Error(`There is no ${path}`);
  return text;
}

function readTar(bytes: Uint8Array, wanted: ReadonlySet<string>): Files {
  const entries = parseTar(gunzipSync(bytes), { filter: ({ name }) => wanted.has(name) });
  return Object.fromEntries(entries.map(({ name, data }) => [name, data ?? new Uint8Array()]));
}

function readWheel(bytes: Uint8Array, wanted: ReadonlySet<string>): Files {
  return unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
}
