import { win32 } from 'node:path';
import { builtinOnDemand } from './builtin-on-demand.ts';

/**
 * All rights for the owner of a file, whoever that is (SID of OWNER RIGHTS), also of everything
 * made below.
 */
const OWNER_ALONE = '*S-1-3-4:(OI)(CI)F';
/** A process of Windows starts in about ten milliseconds; only a machine that hangs needs this. */
const PATIENCE_MS = 5000;

/** Starts a program and returns its exit code, or null when it didn't end by itself. */
export type RunProgram = (file: string, args: readonly string[]) => number | null;

/**
 * Closes a new, empty directory on Windows to everybody but its owner. Permission bits mean nothing
 * there, and the directory would inherit who may read the runner's folders, which is often
 * everybody on the machine. The owner is the runner's account, or the administrators where it is
 * one of them.
 *
 * @returns Whether that worked.
 */
export function protectDirectory(directory: string, run: RunProgram = runProgram): boolean {
  const icacls = win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'icacls.exe');
  return run(icacls, [directory, '/inheritance:r', '/grant:r', OWNER_ALONE, '/q']) === 0;
}

/** Only Windows runs one, so that the others don't wait until the module is loaded. */
function runProgram(file: string, args: readonly string[]): number | null {
  const { spawnSync } = builtinOnDemand('node:child_process');
  return spawnSync(file, args, { stdio: 'ignore', timeout: PATIENCE_MS, windowsHide: true }).status;
}
