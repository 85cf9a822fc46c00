import { stripVTControlCharacters } from 'node:util';

/** How a line of Node's debug output begins: `HTTP 4711: `, in colours on a terminal. */
const BEGINNING = /^\S+ (\d+): /;
const LONGEST_BEGINNING = 200;

/**
 * Keeps out of stderr what Node prints when the variable `NODE_DEBUG` is set: `http` and `tls` show
 * keys and tokens, `child_process` shows all variables of a child. People set it for programs of
 * their own, and for the whole job.
 *
 * Call this first: Node reads the variable when it starts, so nobody can unset it here. Everything
 * else on stderr passes, and so does what a child prints.
 */
export function silenceNodeDebug(): void {
  if (!process.env['NODE_DEBUG']) return;
  const { stderr } = process;
  // When it is full or has no reader, an unhandled error would end this process.
  stderr.on('error', () => {});
  const write = stderr.write.bind(stderr) as (...all: unknown[]) => boolean;
  stderr.write = (...all: unknown[]) => {
    const [text] = all;
    return (typeof text === 'string' && isDebugOutput(text)) || write(...all);
  };
  write('senhasegura: output of NODE_DEBUG is suppressed, because it shows credentials.\n');
}

function isDebugOutput(text: string): boolean {
  const beginning = stripVTControlCharacters(text.slice(0, LONGEST_BEGINNING));
  return BEGINNING.exec(beginning)?.[1] === String(process.pid);
}
