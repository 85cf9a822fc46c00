import { createHash } from 'node:crypto';
import pins from './runtimes.json' with { type: 'json' };

/**
 * What an archive is made for: operating system, processor and, where it isn't glibc, the C
 * library.
 */
export type Platform = keyof typeof pins;

/** All of them, in the order in which SHA256SUMS lists them. */
export const PLATFORMS = Object.keys(pins) as readonly Platform[];

/** A file of a runtime. */
export interface PinnedFile {
  /** Its path in the package. */
  readonly from: string;
  /** In lower-case hex. */
  readonly sha256: string;
}

/** A package of a registry, pinned by version and by hash. */
export interface PinnedPackage {
  readonly registry: 'npm' | 'pypi';
  readonly package: string;
  readonly version: string;
  /** The platform tag of a wheel. */
  readonly tag?: string;
  /** Of the package as its registry serves it, in lower-case hex. */
  readonly sha256: string;
}

/** The Node.js that an archive brings. */
export interface Runtime extends PinnedPackage {
  /** By the path in the archive. */
  readonly files: Readonly<Record<string, PinnedFile>>;
  /** An npm package of the same version that has Node's licence, where the runtime's has none. */
  readonly licence?: PinnedPackage;
}

/** The pinned runtime of every platform. */
export const RUNTIMES: Readonly<Record<Platform, Runtime>> = pins as Record<Platform, Runtime>;

/** The npm package that has the licence of a platform's runtime. */
export function licencePackage(platform: Platform): PinnedPackage {
  const runtime = RUNTIMES[platform];
  return runtime.licence ?? runtime;
}

/** Which of its names somebody asked for. @throws when one isn't a platform. */
export function parsePlatforms(names: readonly string[]): readonly Platform[] {
  const unknown = names.filter((name) => !Object.hasOwn(RUNTIMES, name));
  if (unknown.length > 0) {
    throw new Error(`There is no platform ${unknown.join(', ')}. Use ${PLATFORMS.join(', ')}.`);
  }
  return names.length === 0 ? PLATFORMS : PLATFORMS.filter((name) => names.includes(name));
}

/** @throws when bytes aren't the ones that were pinned. */
export function checkHash(what: string, bytes: Uint8Array, sha256: string): void {
  const found = sha256Of(bytes);
  if (found !== sha256) throw new Error(`${what} has the SHA-256 ${found}, pinned is ${sha256}`);
}

/** The SHA-256 of bytes, in lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
