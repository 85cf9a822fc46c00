import {
  errnoOf,
  maskCredential,
  maskPlain,
  printable,
  Redacted,
  SenhaseguraError,
} from '@senhasegura-action/core';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import { ownVariable, writeFully } from '@senhasegura-action/node';
import { UsageError, type Invocation } from '../command-line/command-line.ts';
import { createConsole } from '../output/console.ts';
import { copyMasked, type End } from '../filter/copy-masked.ts';
import { EndMarker } from '../filter/end-marker.ts';
import { prepareSearch } from '../filter/log-filter.ts';
import { endMarkerOf, readMasksFile } from '../filter/masks-file.ts';
import { FAILED } from './exit-codes.ts';

const ANSWER = Buffer.from('well\n');
/**
 * The filter stands between a job and its log, so it must live as long as the job. SIGUSR1 would
 * open Node's debugger.
 */
const IGNORED = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const;

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
    const values = names.map((name) => valueOf(name, console.warning));
    const [first] = files;
    copyMasked(
      () => prepareSearch([...files.flatMap(({ masks }) => masks), ...values.flatMap(masksOf)]),
      first === undefined ? undefined : endOf(first.id, flags),
    );
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

function valueOf(name: string, warn: (text: string) => void): Redacted {
  const value = ownVariable(process.env, name);
  // A mistyped name must not let everything pass.
  if (value === undefined) {
    const message =
      `There is no variable ${printable(name)}. ` +
      'Check --env, and that the variable is exported.';
    throw new SenhaseguraError('ERR_INPUT_MISSING', message);
  }
  const secret = new Redacted(value);
  if (!maskPlain(secret, { ...CLI, addMask: () => {} })) {
    warn(`The value of ${printable(name)} is empty or too short to be masked.`);
  }
  return secret;
}

function masksOf(value: Redacted): Uint8Array[] {
  const masks: Uint8Array[] = [];
  maskCredential(value, { ...CLI, addMask: (text) => masks.push(Buffer.from(text)) });
  return masks;
}
