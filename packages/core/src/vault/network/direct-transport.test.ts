import { createServer, type RequestListener } from 'node:http';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createDirectTransport } from './direct-transport.ts';
import type { HttpRequest, TransportOptions } from './transport.ts';

// Milliseconds in which a busy machine, too, connects and sends a request.
const LONG_ENOUGH_TO_SEND = 400;
const closers: (() => void)[] = [];

afterEach(() => closers.splice(0).forEach((close) => close()));

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  closers.push(() => {
    server.close();
    sockets.forEach((socket) => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function transport(options: Partial<TransportOptions> = {}) {
  const made = createDirectTransport({ connectTimeoutMs: 5000, timeoutMs: 5000, ...options });
  closers.push(made.close);
  return made.send;
}

const request = (port: number, change: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url: new URL(`http://127.0.0.1:${port}/`),
  headers: {},
  maxBytes: 1000,
  ...change,
});

async function answer(listener: RequestListener, options?: Partial<TransportOptions>) {
  const port = await listen(createServer(listener));
  return transport(options)(request(port));
}

async function rawAnswer(text: string) {
  const port = await listen(createTcpServer((socket) => socket.end(text)));
  return transport()(request(port));
}

describe('createDirectTransport', () => {
  it('gives status, headers and body as they came', async () => {
    const { status, headers, body } = await answer((_, response) => {
      response.writeHead(418, { 'X-Some': 'thing' }).end('bödy');
    });
    expect(status).toBe(418);
    expect(headers['x-some']).toBe('thing');
    expect(Buffer.from(body).toString()).toBe('bödy');
  });

  it('sends method, headers and body, and reuses one connection for later calls', async () => {
    let connections = 0;
    const seen: string[] = [];
    const server = createServer((incoming, response) => {
      void incoming.toArray().then((chunks) => {
        seen.push(`${incoming.method} ${incoming.headers['x-a']?.toString()} ${chunks.join('')}`);
        response.end();
      });
    });
    server.on('connection', () => (connections += 1));
    const port = await listen(server);
    const send = transport();
    await send(request(port, { method: 'POST', headers: { 'x-a': '1' }, body: 'a=b' }));
    await send(request(port, { method: 'DELETE', headers: { 'x-a': '2' } }));
    expect(seen).toEqual(['POST 1 a=b', 'DELETE 2 ']);
    expect(connections).toBe(1);
  });

  it.each([301, 302, 303, 307, 308])(
    'refuses a redirect (%i) and names only its host',
    async (status) => {
      const failure = answer((_, response) => {
        response
          .writeHead(status, { location: 'https://user:pw@elsewhere.example/x?token=t' })
          .end();
      });
      await expect(failure).rejects.toMatchObject({ code: 'ERR_REDIRECT' });
      await expect(failure).rejects.toThrow(/elsewhere\.example\. /);
      await expect(failure).rejects.not.toThrow(/pw|token/);
    },
  );

  it('refuses a compressed answer without decompressing it', async () => {
    const failure = answer((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
    });
    await expect(failure).rejects.toMatchObject({ code: 'ERR_ANSWER' });
  });

  it('stops reading an endless body', async () => {
    const failure = answer((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(500)));
      };
      response.on('drain', more);
      more();
    });
    await expect(failure).rejects.toMatchObject({ code: 'ERR_ANSWER' });
  });

  it('does not wait longer than it may for an answer', async () => {
    const failure = answer(() => {}, { timeoutMs: LONG_ENOUGH_TO_SEND });
    await expect(failure).rejects.toMatchObject({ code: 'ERR_TIMEOUT', sent: true });
  });

  it('does not wait longer than it may for the end of an answer', async () => {
    const failure = answer((_, response) => response.write('drip'), {
      timeoutMs: LONG_ENOUGH_TO_SEND,
    });
    await expect(failure).rejects.toMatchObject({ code: 'ERR_TIMEOUT', sent: true });
  });

  it('does not wait longer than it may between two pieces of an answer', async () => {
    const failure = answer((_, response) => response.write('drip'), { idleTimeoutMs: 20 });
    await expect(failure).rejects.toThrow(/did not go on with its answer within 0\.02 s/);
  });

  it('does not wait longer than it may for a server that keeps dripping', async () => {
    const dripping: NodeJS.Timeout[] = [];
    const failure = answer(
      (_, response) => dripping.push(setInterval(() => response.write('x'), 5)),
      { idleTimeoutMs: 2 * LONG_ENOUGH_TO_SEND, timeoutMs: LONG_ENOUGH_TO_SEND },
    );
    await expect(failure).rejects.toMatchObject({ code: 'ERR_TIMEOUT', sent: true });
    dripping.forEach(clearInterval);
  });

  it('takes an answer that comes before the request was read, and waits for no more', async () => {
    const port = await listen(
      createTcpServer((socket) => {
        socket.once('data', () => {
          socket.pause();
          socket.write('HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno');
        });
      }),
    );
    const body = 'x'.repeat(20 * 2 ** 20);
    const large = { method: 'POST', repeatable: true, body } as const;
    const { status } = await transport({ idleTimeoutMs: LONG_ENOUGH_TO_SEND })(
      request(port, large),
    );
    expect(status).toBe(413);
  });

  it.each([
    [
      'a protocol it was not asked for',
      'HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
      'ERR_ANSWER',
    ],
    ['nothing but hints', 'HTTP/1.1 103 Early Hints\r\n\r\n', 'ERR_NETWORK'],
  ])('does not hang over %s', async (_, text, code) => {
    await expect(rawAnswer(text)).rejects.toMatchObject({ code });
  });

  it('does not wait longer than it may for TLS', async () => {
    const port = await listen(createTcpServer());
    const failure = transport({ connectTimeoutMs: 20 })(
      request(port, { url: new URL(`https://127.0.0.1:${port}/`) }),
    );
    await expect(failure).rejects.toMatchObject({ code: 'ERR_TIMEOUT', sent: false });
  });

  it('says that nothing was sent when nobody listens', async () => {
    const port = await listen(createServer());
    closers.splice(0).forEach((close) => close());
    await expect(transport()(request(port))).rejects.toMatchObject({
      code: 'ERR_NETWORK',
      sent: false,
    });
  });

  it.each([
    ['a body that is cut off', 'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf', 'ERR_NETWORK'],
    ['no answer', '', 'ERR_NETWORK'],
    ['another protocol', 'SSH-2.0-OpenSSH_9\r\n', 'ERR_ANSWER'],
  ])('translates %s', async (_, text, code) => {
    await expect(rawAnswer(text)).rejects.toMatchObject({ code, sent: true });
  });

  it('names what is wrong when the server does not speak TLS', async () => {
    const port = await listen(
      createTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    );
    const failure = transport()(request(port, { url: new URL(`https://127.0.0.1:${port}/`) }));
    await expect(failure).rejects.toMatchObject({ code: 'ERR_TLS', sent: false });
  });

  it('ends at once when the job is cancelled', async () => {
    const cancel = new AbortController();
    const port = await listen(createServer(() => cancel.abort()));
    await expect(transport()(request(port), cancel.signal)).rejects.toMatchObject({
      code: 'ERR_CANCELLED',
    });
  });

  it('ends at once when the job is cancelled before the vault has accepted a connection', async () => {
    const cancel = new AbortController();
    const port = await listen(createTcpServer(() => cancel.abort()));
    const secure = request(port, { url: new URL(`https://127.0.0.1:${port}/`) });
    await expect(transport()(secure, cancel.signal)).rejects.toMatchObject({
      code: 'ERR_CANCELLED',
      sent: false,
    });
  });

  it('sends nothing for a job that is cancelled already', async () => {
    let connections = 0;
    const port = await listen(createServer().on('connection', () => (connections += 1)));
    await expect(transport()(request(port), AbortSignal.abort())).rejects.toMatchObject({
      code: 'ERR_CANCELLED',
      sent: false,
    });
    expect(connections).toBe(0);
  });
});
