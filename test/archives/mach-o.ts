import { codeSignature, type CodeSignature } from './code-signature.ts';

/** What a program for macOS says about itself. */
export interface MachO {
  readonly processor: string;
  readonly isProgram: boolean;
  /** The oldest macOS that starts it. */
  readonly oldestSystem: string;
  readonly signature: CodeSignature;
}

/** Numbers of xnu's `mach-o/loader.h` and `mach/machine.h`. */
const [MAGIC_64, EXECUTE, MACOS] = [0xfeedfacf, 2, 1];
const PROCESSORS: Readonly<Record<number, string>> = { 0x01000007: 'x64', 0x0100000c: 'arm64' };
const [CODE_SIGNATURE, BUILD_VERSION] = [0x1d, 0x32];
const [HEADER_BYTES, COUNT] = [32, 16];

/**
 * Reads a program for one processor.
 *
 * @throws when the file isn't a Mach-O program, names no oldest system, or isn't signed.
 */
export function readMachO(bytes: Buffer): MachO {
  if (bytes.readUInt32LE(0) !== MAGIC_64) throw new Error('this is not a Mach-O of 64 bits');
  const commands = readCommands(bytes);
  const build = commandOf(commands, BUILD_VERSION);
  if (build.readUInt32LE(8) !== MACOS) throw new Error('this is for another system than macOS');
  const signed = commandOf(commands, CODE_SIGNATURE);
  return {
    processor: PROCESSORS[bytes.readUInt32LE(4)] ?? 'unknown',
    isProgram: bytes.readUInt32LE(12) === EXECUTE,
    oldestSystem: `${String(build.readUInt16LE(14))}.${String(build.readUInt8(13))}`,
    signature: codeSignature(bytes, signed.readUInt32LE(8), signed.readUInt32LE(12)),
  };
}

function readCommands(bytes: Buffer): readonly Buffer[] {
  const commands: Buffer[] = [];
  let at = HEADER_BYTES;
  for (let left = bytes.readUInt32LE(COUNT); left > 0; left -= 1) {
    const end = at + bytes.readUInt32LE(at + 4);
    commands.push(bytes.subarray(at, end));
    at = end;
  }
  return commands;
}

function commandOf(commands: readonly Buffer[], kind: number): Buffer {
  const command = commands.find((one) => one.readUInt32LE(0) === kind);
  if (command === undefined) throw new Error(`there is no load command ${String(kind)}`);
  return command;
}
