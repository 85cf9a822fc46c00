import { createServer, type Server, type Socket } from 'node:net';

/** Keeps programs waiting, for as long as a test wants, without a clock. */
export class Gate implements AsyncDisposable {
  readonly #server: Server;
  readonly #waiting = new Set<Socket>();
  #isOpen = false;

  private constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket) => {
      // A program that was killed resets its connection.
      socket.on('error', () => {});
      if (this.#isOpen) socket.destroy();
      else this.#waiting.add(socket);
    });
  }

  static async start(): Promise<Gate> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Gate(server);
  }

  /** JavaScript that waits here, and then does the rest. */
  wait(rest = ''): string {
    const address = this.#server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const connect = `require('node:net').connect(${port}, '127.0.0.1')`;
    return `${connect}.on('error', () => {}).on('close', () => { ${rest} });`;
  }

  /** Lets all through that wait, and all that come. */
  open(): void {
    this.#isOpen = true;
    for (const socket of this.#waiting) socket.destroy();
    this.#waiting.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.open();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
