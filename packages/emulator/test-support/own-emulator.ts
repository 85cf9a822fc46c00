import { onTestFinished } from 'vitest';
import { startEmulator, type Emulator, type EmulatorOptions } from '../src/index.ts';

/** Starts an emulator for the test that runs, which ends with it. */
export async function ownEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator(options);
  onTestFinished(async () => emulator.close());
  return emulator;
}
