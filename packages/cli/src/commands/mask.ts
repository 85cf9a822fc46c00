import { readSync } from 'node:fs';
import {
  errnoOf,
  maskCredential,
  printable,
  Redacted,
  SenhaseguraError,
} from '@senhasegura-action/core';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import { ownVariable, untilReady, writeFully } from '@senhasegura-action/node';
import { UsageError, type Invocation } from '../command-line/command-line.ts';
import { createConsole } from '../output/console.ts';
import { EndMarker } from '../filter/end-marker.ts';
import { LogFilter, prepareSearch, type Search } from '../filter/log-filter.ts';
import { endMarkerOf, readMasksFile } from '../filter/masks-file.ts';
import { FAILED } from './exit-codes.ts';

const CHUNK_BYTES = 65_536;
const [STDIN, STDOUT] = [0, 1];
const ANSWER = Buffer.from('well\n');
/** The filter stands between a job and its log, so it must live as long as the job. */
const IGNORED: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'];

/** `senhasegura mask`: a filter. It does nothing else meanwhile, so its reads and writes block. */
export function maskCommand({ flags }: Invocation): number {
  for (const signal of IGNORED) process.on(signal, () => {});
  const paths = flags.get('masks') ?? [];
  const names = flags.get('env') ?? [];
  if (paths.length + names.length === 0) {
    throw new UsageError(['Nothing to mask. Give --env NAME or --masks FILE.'], 'mask');
  }
  for (const name of ['until-marker', 'answer-fd']) {
    if (flags.has(name) && paths.length === 0) {
      throw new UsageError([`--${name} needs --masks.`], 'mask');
    }
  }
  const console = createConsole(false);
  try {
    const files = paths.map(readMasksFile);
    const masks = [
      ...files.flatMap((file) => file.masks),
      ...names.flatMap((name) => masksOf(name, console.warning)),
    ];
    const [first] = files;
    copy(prepareSearch(masks), first === undefined ? undefined : endOf(first.id, flags));
    return 0;
  } catch (error) {
    // The reader went away: it has read enough.
    if (errnoOf(error) === 'EPIPE') return FAILED;
    console.warning('The filter failed, so the output ends here.');
    throw error instanceof SenhaseguraError ? error : notCopied(error);
  }
}

/** Somebody else opened the descriptors that this reads and writes, on any device. */
function notCopied(error: unknown): unknown {
  const code = errnoOf(error);
  if (code === undefined) return error;
  const message = `The stream cannot be copied (${code}). Check stdin, stdout and --answer-fd, and that no disk is full.`;
  return new SenhaseguraError('ERR_FILE', message);
}

function endOf(id: string, flags: Invocation['flags']): End | undefined {
  const descriptor = flags.get('answer-fd')?.[0];
  if (descriptor === undefined && !flags.has('until-marker')) return undefined;
  const answer = (): void => writeFully(Number(descriptor), ANSWER);
  return {
    marker: new EndMarker(endMarkerOf(id)),
    answer: descriptor === undefined ? undefined : answer,
  };
}

function masksOf(name: string, warn: (text: string) => void): Uint8Array[] {
  const masks: Uint8Array[] = [];
  const value = ownVariable(process.env, name);
  // A mistyped name must not let everything pass.
  if (value === undefined) {
    const message =
      `There is no variable ${printable(name)}. ` +
      'Check --env, and that the variable is exported.';
    throw new SenhaseguraError('ERR_INPUT_MISSING', message);
  }
  const platform = {
    ...CLI,
    addMask: (text: string) => masks.push(Buffer.from(text)),
  };
  if (!maskCredential(new Redacted(value), platform)) {
    warn(`The value of ${printable(name)} is empty or too short to be masked.`);
  }
  return masks;
}

/** The marker of a stream, and what happens when it comes. */
interface End {
  readonly marker: EndMarker;
  /** Says that everything before the marker is out; undefined when the stream ends there. */
  readonly answer: (() => void) | undefined;
}

function copy(search: Search, end: End | undefined): void {
  let filter = new LogFilter(search);
  let awaited = end;
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const pass = (parts: readonly Uint8Array[]): void => {
    if (parts.length > 0) writeFully(STDOUT, parts.length === 1 ? parts[0]! : Buffer.concat(parts));
  };
  for (;;) {
    const length = readInput(chunk);
    const bytes = chunk.subarray(0, length);
    if (length === 0) {
      if (awaited !== undefined) pass(filter.push(awaited.marker.rest()));
      break;
    }
    if (awaited === undefined) {
      pass(filter.push(bytes));
      continue;
    }
    const reading = awaited.marker.read(bytes);
    pass(filter.push(reading.bytes));
    if (!reading.ended) continue;
    if (awaited.answer === undefined) {
      awaited = undefined;
      break;
    }
    // Whoever wrote the marker ends now; processes that it left may still write.
    pass(filter.finish());
    awaited.answer();
    awaited = undefined;
    filter = new LogFilter(search);
    pass(filter.push(reading.after));
  }
  pass(filter.finish());
  awaited?.answer?.();
}

/** How many bytes came; 0 at the end. */
function readInput(chunk: Uint8Array): number {
  try {
    return untilReady(() => readSync(STDIN, chunk));
  } catch (error) {
    // Windows reports the end of a pipe as an error.
    if (errnoOf(error) === 'EOF') return 0;
    throw error;
  }
}
