import { parseArguments, UsageError, type CliArguments } from './arguments.ts';
import { HELP } from './help.ts';
import { startEmulator, type Emulator } from '../control/emulator.ts';
import {
  environmentLines,
  environmentOf,
  removeEnvironmentFile,
  writeEnvironmentFile,
} from './env-file.ts';
import { waitForEmulator } from './wait.ts';
import { SeedError } from '../seed/parse.ts';

/** Says why a start failed and what to do. */
function explain(error: unknown, { port, host }: Pick<CliArguments, 'port' | 'host'>): string {
  if (error instanceof SeedError) return error.message;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is taken. Choose another --port, or 0 for any free one.`,
    EACCES: `Port ${port} on ${host}, or the env file, is not yours to use. Try --port 0.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Leave --host away to use 127.0.0.1.`,
    ENOTFOUND: `The name given as --host does not resolve: ${host}`,
    ENOENT: 'The directory of --env-file does not exist.',
    EISDIR: 'The path given as --env-file is a directory.',
  };
  return reasons[code] ?? `The emulator could not start: ${String(error)}`;
}

/** Runs until a signal stops it, and returns the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  let options: CliArguments;
  try {
    options = parseArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nsenhasegura-emulator --help shows what there is.\n`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (options.wait) return waitFor(options.envFile ?? '');
  // Listens from the start, so that a signal between two steps leaves no files behind.
  const stopped = stopSignal();
  let emulator: Emulator | undefined;
  let written: { readonly file: string; readonly text: string } | undefined;
  try {
    emulator = await startEmulator(options);
    const variables = environmentLines(environmentOf(emulator));
    if (options.envFile !== undefined) {
      await writeEnvironmentFile(options.envFile, variables);
      written = { file: options.envFile, text: variables };
    }
    announce(emulator, variables, options.envFile);
  } catch (error) {
    process.stderr.write(`${explain(error, options)}\n`);
    await emulator?.close();
    return 1;
  }
  await stopped;
  await emulator.close();
  if (written !== undefined) await removeEnvironmentFile(written.file, written.text);
  process.stdout.write('Stopped.\n');
  return 0;
}

async function waitFor(file: string): Promise<number> {
  if (await waitForEmulator(file)) return 0;
  process.stderr.write(`No emulator that wrote ${file} answered within 30 seconds.\n`);
  return 1;
}

function announce(emulator: Emulator, variables: string, envFile: string | undefined): void {
  const exports = variables.replace(/^/gm, 'export ').replace(/export $/, '');
  process.stdout.write(
    [
      `The senhasegura emulator listens on ${emulator.url} - it is not a vault, and its secrets are invented.`,
      ...(emulator.caFile === undefined ? [] : [`Its CA certificate: ${emulator.caFile}`]),
      ...(envFile === undefined ? [] : [`The variables below are also in ${envFile}`]),
      '',
      exports,
    ].join('\n'),
  );
}

async function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => resolve());
    }
  });
}
