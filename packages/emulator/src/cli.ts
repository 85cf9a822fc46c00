import { run } from './command.ts';

// No top-level await: the bundle is CommonJS.
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
