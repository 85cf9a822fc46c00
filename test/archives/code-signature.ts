import { createHash } from 'node:crypto';

/** How macOS knows that nobody changed a program since it was signed. */
export interface CodeSignature {
  /** The team to which Apple gave the certificate. */
  readonly team: string;
  /** What the program may do beside what every program may, as a property list. */
  readonly entitlements: string;
  /** Whether it covers the whole program: all before it is signed, and nothing follows it. */
  readonly isWhole: boolean;
  /** Pages of the program and parts of the signature that aren't the ones that were signed. */
  readonly changed: readonly string[];
  /** What is signed. */
  readonly directory: Buffer;
  /** The signature itself: CMS, in DER, without what it signs. */
  readonly cms: Buffer;
}

/** Numbers of xnu's `osfmk/kern/cs_blobs.h`. All in a signature has its high byte first. */
const [EMBEDDED, DIRECTORY, ENTITLEMENTS, CMS] = [0xfade0cc0, 0, 5, 0x10000];
const [SHA256, BLOB_HEADER_BYTES] = [2, 8];

/** @throws when there is no signature with SHA-256 at this place. */
export function codeSignature(program: Buffer, start: number, length: number): CodeSignature {
  const parts = partsOf(program.subarray(start, start + length));
  const directory = partOf(parts, DIRECTORY);
  if (directory.readUInt8(37) !== SHA256) throw new Error('this is signed with another hash');
  const end = directory.readUInt32BE(32);
  return {
    team: textAt(directory, directory.readUInt32BE(48)),
    entitlements: partOf(parts, ENTITLEMENTS).toString('utf8', BLOB_HEADER_BYTES),
    isWhole: end === start && start + length === program.length,
    changed: [
      ...changedPages(program.subarray(0, end), directory),
      ...changedParts(parts, directory),
    ],
    directory,
    cms: partOf(parts, CMS).subarray(BLOB_HEADER_BYTES),
  };
}

type Parts = ReadonlyMap<number, Buffer>;

function partsOf(signature: Buffer): Parts {
  if (signature.readUInt32BE(0) !== EMBEDDED) throw new Error('this is no code signature');
  const parts = Array.from({ length: signature.readUInt32BE(8) }, (_, index) => {
    const kind = signature.readUInt32BE(12 + index * 8);
    const start = signature.readUInt32BE(16 + index * 8);
    return [kind, signature.subarray(start, start + signature.readUInt32BE(start + 4))] as const;
  });
  return new Map(parts);
}

function partOf(parts: Parts, kind: number): Buffer {
  const part = parts.get(kind);
  if (part === undefined) throw new Error(`the signature has no part ${String(kind)}`);
  return part;
}

function changedPages(program: Buffer, directory: Buffer): string[] {
  const size = 2 ** directory.readUInt8(39);
  const count = Math.ceil(program.length / size);
  if (directory.readUInt32BE(28) !== count) return ['the number of pages'];
  return Array.from({ length: count }, (_, page) => page)
    .filter((page) => !isSigned(directory, page, program.subarray(page * size, (page + 1) * size)))
    .map((page) => `page ${String(page)}`);
}

/** The hashes of other parts stand before those of the pages. */
function changedParts(parts: Parts, directory: Buffer): string[] {
  return [...parts]
    .filter(([kind]) => kind !== DIRECTORY && kind !== CMS)
    .filter(([kind, bytes]) => !isSigned(directory, -kind, bytes))
    .map(([kind]) => `part ${String(kind)}`);
}

function isSigned(directory: Buffer, slot: number, bytes: Buffer): boolean {
  const at = directory.readUInt32BE(16) + slot * 32;
  const hash = createHash('sha256').update(bytes).digest();
  return hash.equals(directory.subarray(at, at + hash.length));
}

function textAt(bytes: Buffer, start: number): string {
  return bytes.toString('latin1', start, bytes.indexOf(0, start));
}
