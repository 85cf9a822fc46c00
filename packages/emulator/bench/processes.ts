import { readFileSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';

/** A server in a process of its own that prints its port in a line of its own or in a URL. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly port: number;
  /** From spawn to the line with the port, in milliseconds. */
  readonly startMilliseconds: number;
}

export async function startProcess(argv: readonly string[]): Promise<ServerProcess> {
  const environment = { ...process.env };
  // Reading a bundle of certificates at each start would hide everything else.
  delete environment['NODE_EXTRA_CA_CERTS'];
  const started = performance.now();
  const child = spawn(process.execPath, argv, {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`the server ended early: ${output}`));
    });
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /(?:127\.0\.0\.1:|^PORT )(\d+)\b/m.exec(output)?.[1];
      if (port === undefined || !output.endsWith('\n')) return;
      child.stdout.off('data', read).resume();
      child.removeAllListeners('exit');
      resolve({ child, port: Number(port), startMilliseconds: performance.now() - started });
    };
    child.stdout.on('data', read);
  });
}

/** Processor time that a process has used, in milliseconds; undefined where there is no procfs. */
export function processorTime({ child }: ServerProcess): number | undefined {
  try {
    const text = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
    // Field 2 is a name in parentheses that may hold blanks; 14 and 15 are user and system time.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS;
  } catch {
    return undefined;
  }
}

/** `USER_HZ` is 100 wherever Linux runs Node. */
const TICK_MILLISECONDS = 10;

export async function stopProcess({ child }: ServerProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** The least that `node:http` can do: the head and body of the file given, for any request. */
export const BARE_SERVER = `
const { headers, body } = JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8'));
const server = require('node:http').createServer((request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log('PORT ' + server.address().port));
`;

/** What a start costs at least. */
export const EMPTY_SERVER = `
const server = require('node:http').createServer((request, response) => response.end());
server.listen(0, '127.0.0.1', () => console.log('PORT ' + server.address().port));
`;
