import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ChildExit } from '../support/machine/child.ts';
import type { ProcessRequest, Report, Request } from './bridge-protocol.ts';
import { PATHS, windowsPath, WINE_ENVIRONMENT } from './toolbox.ts';

const BRIDGE = fileURLToPath(new URL('bridge.ts', import.meta.url));
const TIMEOUT_MS = 45_000;

/** A process on Windows, with its output collected. */
export interface WindowsProcess {
  readonly exit: Promise<ChildExit>;
  /** Ends it at once, as the task manager does. Settles when it has ended. */
  kill(): Promise<void>;
}

/** A file that somebody else has open. */
export interface HeldFile {
  /** Settles when the file is there and open. */
  readonly held: Promise<void>;
  /** Settles when it is closed again. */
  readonly released: Promise<void>;
  release(): void;
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Waiting = (report: Report) => void;

/** A Windows for the cases of one file: a console, a folder on drive C:, and what runs there. */
export class WindowsMachine implements AsyncDisposable {
  /** As Windows calls it, and as this process does. */
  readonly folder: string;
  readonly linuxFolder: string;
  readonly #server: Server;
  readonly #wine: ChildProcess;
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;

  private constructor(server: Server, wine: ChildProcess, socket: Socket) {
    this.#server = server;
    this.#wine = wine;
    this.#socket = socket;
    this.linuxFolder = mkdtempSync(join(PATHS.driveC, 'case-'));
    this.folder = windowsPath(this.linuxFolder);
    createInterface(socket).on('line', (line) => {
      const report = JSON.parse(line) as Report;
      if ('id' in report) this.#waiting.get(report.id)?.(report);
    });
  }

  static async start(): Promise<WindowsMachine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const args = [PATHS.node24, windowsPath(BRIDGE), String(port), windowsPath(PATHS.koffi)];
    const wine = spawn('wine', args, { env: WINE_ENVIRONMENT, stdio: 'ignore' });
    const socket = await new Promise<Socket>((resolve, reject) => {
      server.once('connection', resolve);
      wine.once('exit', (code) => {
        reject(new Error(`the bridge in Wine ended at once (${String(code)})`));
      });
    });
    return new WindowsMachine(server, wine, socket);
  }

  /** Starts a process; it is killed after 45 s. */
  start(request: ProcessRequest, onStdout?: (text: string) => void): WindowsProcess {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let timedOut = false;
    let id = 0;
    let killed = (): void => {};
    const ended = new Promise<void>((resolve) => (killed = resolve));
    const kill = async (): Promise<void> => {
      this.#send({ do: 'kill', id });
      return ended;
    };
    const exit = new Promise<ChildExit>((resolve) => {
      const timer = setTimeout(() => {
        timedOut = true;
        void kill();
      }, TIMEOUT_MS);
      id = this.#ask({ do: 'start', ...request }, (report) => {
        if (report.tells === 'stdout') {
          stdout.push(Buffer.from(report.bytes, 'base64'));
          onStdout?.(Buffer.concat(stdout).toString());
        } else if (report.tells === 'stderr') {
          stderr.push(Buffer.from(report.bytes, 'base64'));
        } else if (report.tells === 'killed') {
          killed();
        } else if (report.tells === 'exit') {
          clearTimeout(timer);
          resolve({
            exitCode: report.code,
            signal: null,
            timedOut,
            stdout: Buffer.concat(stdout).toString(),
            stderr: Buffer.concat(stderr).toString() + (report.error ?? ''),
          });
        }
      });
    });
    return { exit, kill };
  }

  async run(request: ProcessRequest): Promise<ChildExit> {
    return this.start(request).exit;
  }

  /** CTRL_C to everything that runs in the console. */
  interrupt(): void {
    this.#ask({ do: 'interrupt' }, () => {});
  }

  /** Opens a file so that nobody can rename or delete it, as soon as it exists. */
  hold(path: string, forMs: number): HeldFile {
    let id = 0;
    let held = (): void => {};
    let released = (): void => {};
    const promises = {
      held: new Promise<void>((resolve) => (held = resolve)),
      released: new Promise<void>((resolve) => (released = resolve)),
    };
    id = this.#ask({ do: 'hold', path, forMs }, ({ tells }) => {
      if (tells === 'held') held();
      if (tells === 'released') released();
    });
    return {
      ...promises,
      release: () => {
        this.#send({ do: 'release', id });
      },
    };
  }

  /** Lets Windows trust an authority, until what this answers is disposed of. */
  async trust(pem: string): Promise<AsyncDisposable> {
    const der = Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64').toString('base64');
    let settle = (): void => {};
    const told = async (): Promise<void> => new Promise((resolve) => (settle = resolve));
    const trusted = told();
    const id = this.#ask({ do: 'trust', der }, () => settle());
    await trusted;
    return {
      [Symbol.asyncDispose]: async () => {
        const distrusted = told();
        this.#send({ do: 'distrust', id });
        await distrusted;
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#wine.once('exit', () => resolve()));
    this.#socket.end();
    await ended;
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    rmSync(this.linuxFolder, { recursive: true, force: true });
  }

  #ask(request: Without<Request, 'id'>, answer: Waiting): number {
    const id = this.#nextId++;
    this.#waiting.set(id, answer);
    this.#send({ ...request, id });
    return id;
  }

  #send(request: Request): void {
    this.#socket.write(`${JSON.stringify(request)}\n`);
  }
}
