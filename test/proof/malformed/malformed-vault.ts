import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Answer } from './malformed-answers.ts';

/**
 * A server that answers each login properly, and every other request with the next thing it is
 * given.
 */
export interface MalformedVault extends AsyncDisposable {
  readonly url: string;
  /** The answer to all requests but logins, until the next one is given. */
  next(answer: Answer): void;
}

const TOKEN = JSON.stringify({ access_token: 'token', expires_in: 3600 });
const LOGIN = `HTTP/1.1 200 OK\r\nContent-Length: ${TOKEN.length}\r\n\r\n${TOKEN}`;

export async function startMalformedVault(): Promise<MalformedVault> {
  const sockets = new Set<Socket>();
  let answer: Answer | undefined;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      if (data.toString('latin1').startsWith('POST /iso/oauth2/token')) socket.write(LOGIN);
      else if (answer !== undefined) send(socket, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: (given) => {
      answer = given;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(socket: Socket, { bytes, ending }: Answer): void {
  if (ending === 'close') socket.end(bytes);
  else socket.write(bytes, () => (ending === 'reset' ? socket.resetAndDestroy() : undefined));
}
