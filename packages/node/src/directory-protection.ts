import { spawnSync } from 'node:child_process';
import { win32 } from 'node:path';

/**
 * The owner of a file, whoever that is (SID of OWNER RIGHTS), with all rights, for all that is made
 * below.
 */
const OWNER_ALONE = '*S-1-3-4:(OI)(CI)F';
/** A process of Windows starts in some ten milliseconds; this is for a machine that hangs. */
const PATIENCE_MS = 5000;

/** Starts a program and answers its exit code, or null when it did not end by itself. */
export type RunProgram = (file: string, args: readonly string[]) => number | null;

/**
 * Makes a new, empty directory of Windows its owner's alone: permission bits mean nothing there,
 * and it would inherit who may read the runner's folders, which is often everybody on the machine.
 * The owner is the account of the runner, or the group of administrators where that is one.
 *
 * @returns Whether it is so now.
 */
export function protectDirectory(directory: string, run: RunProgram = runProgram): boolean {
  const icacls = win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'icacls.exe');
  return run(icacls, [directory, '/inheritance:r', '/grant:r', OWNER_ALONE, '/q']) === 0;
}

function runProgram(file: string, args: readonly string[]): number | null {
  return spawnSync(file, args, { stdio: 'ignore', timeout: PATIENCE_MS, windowsHide: true }).status;
}
