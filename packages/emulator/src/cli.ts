#!/usr/bin/env -S node --
// Without the `--`, Node 20 takes --env-file for itself.
import { run } from './command/command.ts';

// A reader that has gone (`| head`) must not end the emulator.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

// No top-level await: the bundle is CommonJS.
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
