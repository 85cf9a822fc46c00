/** The files of an archive that a job runs, each with its SHA-256 in lower-case hex. */
export interface StampedArchive {
  readonly platform: string;
  /** The folder in the archive, which has the archive's name. */
  readonly folder: string;
  /** By the path in that folder, the smallest first. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Branches of a `case` over the path of the program: whether each file is the one that was stamped.
 */
export function verifyCases(archives: readonly StampedArchive[]): string {
  return archives
    .map(({ folder, files }) => {
      const checks = Object.entries(files).map(
        ([path, sha256]) => `_senhasegura_is "\${_senhasegura_cli%/*}/${path}" ${sha256}`,
      );
      return `    */${folder}/senhasegura)\n      ${checks.join(' &&\n        ')} ;;`;
    })
    .join('\n');
}

/** Branches of a `case` over the platform: unpacks the archive `$1` below `$2`. */
export function unpackCases(archives: readonly StampedArchive[]): string {
  return archives
    .map(({ platform, folder, files }) => {
      const paths = Object.keys(files).map((path) => ` \\\n        ${folder}/${path}`);
      return `    ${platform})\n      tar -xzf "$1" -C "$2"${paths.join('')} ;;`;
    })
    .join('\n');
}
