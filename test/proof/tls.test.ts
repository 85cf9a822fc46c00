import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTransport } from '@senhasegura-action/core/proxied-transport';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Redacted } from '../../packages/core/src/model/redacted.ts';
import type { TransportOptions } from '../../packages/core/src/vault/network/transport.ts';
import { startConnectProxy } from '../support/vault/connect-proxy.ts';
import { makeAuthority, type Authority, type Certificate, type Wish } from './certificates.ts';

let ours: Authority;
let theirs: Authority;
let good: Certificate;
let directory: string;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([makeAuthority('ours'), makeAuthority('theirs')]);
  good = await ours.issue();
  directory = mkdtempSync(join(tmpdir(), 'tls-'));
  writeFileSync(join(directory, 'ours.pem'), ours.certificate);
  writeFileSync(join(directory, 'theirs.pem'), theirs.certificate);
});
afterAll(() => rmSync(directory, { recursive: true }));

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** A server that counts the requests that reached it. */
async function serve(options: ServerOptions | 'plain') {
  let requests = 0;
  const answer: Parameters<typeof createPlainServer>[1] = (_, response) => {
    requests += 1;
    response.end('{}');
  };
  const server: Server =
    options === 'plain' ? createPlainServer(answer) : createServer(options, answer);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { port: (server.address() as AddressInfo).port, requests: () => requests };
}

async function ask(port: number, change: Partial<TransportOptions> = {}, host = '127.0.0.1') {
  const options = { ca: ours.certificate, connectTimeoutMs: 5000, timeoutMs: 5000, ...change };
  const { send, close } = createTransport(options);
  closers.push(close);
  const headers = { authorization: 'Bearer c4n4ry' };
  return send({
    method: 'GET',
    url: new URL(`https://${host}:${port}/`),
    headers,
    maxBytes: 1000,
  });
}

const pair = ({ certificate, key }: Certificate): ServerOptions => ({ cert: certificate, key });
const issued = async (wish: Wish): Promise<ServerOptions> => pair(await ours.issue(wish));
const OLD = { ciphers: 'DEFAULT@SECLEVEL=0', minVersion: 'TLSv1' } as const;

const REFUSED: [string, () => Promise<ServerOptions | 'plain'>][] = [
  ['self-signed', async () => Promise.resolve(pair(theirs))],
  ['of another authority', async () => pair(await theirs.issue())],
  [
    'of another authority of the same name',
    async () => pair(await (await makeAuthority('ours')).issue()),
  ],
  ['for another host', async () => issued({ names: ['vault.example'] })],
  ['for another address', async () => issued({ names: ['127.0.0.2'] })],
  [
    'with the address as its common name only',
    async () => issued({ name: '127.0.0.1', names: ['x.example'] }),
  ],
  ['that has expired', async () => issued({ from: -30, until: -1 })],
  ['that is not yet valid', async () => issued({ from: 1, until: 30 })],
  ['for clients', async () => issued({ use: 'client' })],
  ['over TLS 1.1', async () => Promise.resolve({ ...pair(good), ...OLD, maxVersion: 'TLSv1.1' })],
  ['over TLS 1.0', async () => Promise.resolve({ ...pair(good), ...OLD, maxVersion: 'TLSv1' })],
  ['over no TLS at all', async () => Promise.resolve('plain')],
];

describe('a vault with a certificate', () => {
  it.each(REFUSED)('%s is not accepted, and sees no request', async (_, options) => {
    const { port, requests } = await serve(await options());
    await expect(ask(port)).rejects.toMatchObject({ code: 'ERR_TLS', sent: false });
    expect(requests()).toBe(0);
  });

  it.each(REFUSED)('%s is not accepted through a proxy either', async (_, options) => {
    const { port, requests } = await serve(await options());
    await using server = await startConnectProxy();
    const proxy = { url: new Redacted(`http://${server.host}`), host: server.host };
    await expect(ask(port, { proxy })).rejects.toMatchObject({
      code: expect.stringMatching(/^ERR_(TLS|NETWORK)$/) as string,
    });
    expect(requests()).toBe(0);
  });

  it('that is good is accepted, on TLS 1.2 and 1.3', async () => {
    for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
      const { port } = await serve({ ...pair(good), maxVersion });
      expect((await ask(port)).status).toBe(200);
      expect((await ask(port, {}, 'localhost')).status).toBe(200);
    }
  });

  it('of one of several authorities is accepted', async () => {
    const { port } = await serve(pair(good));
    const ca = `${theirs.certificate}\n${ours.certificate}`;
    expect((await ask(port, { ca })).status).toBe(200);
  });

  it('is not accepted without its authority', async () => {
    const { port, requests } = await serve(pair(good));
    await expect(ask(port, { ca: undefined })).rejects.toMatchObject({ code: 'ERR_TLS' });
    expect(requests()).toBe(0);
  });

  it('is accepted, whatever it is, only when verification was switched off', async () => {
    const { port } = await serve(pair(theirs));
    expect((await ask(port, { insecure: true })).status).toBe(200);
  });
});

describe('a vault that wants a client certificate', () => {
  const wanting = async () =>
    serve({ ...pair(good), ca: ours.certificate, requestCert: true, rejectUnauthorized: true });

  it('accepts ours', async () => {
    const { certificate, key } = await ours.issue({ use: 'client', name: 'job' });
    const { port } = await wanting();
    expect((await ask(port, { client: { cert: certificate, key } })).status).toBe(200);
  });

  it.each([
    ['none', /client-certificate/, async () => Promise.resolve(undefined)],
    [
      'that of another authority',
      /closed the connection/,
      async () => theirs.issue({ use: 'client' }),
    ],
  ])('refuses %s', async (_, message, make) => {
    const made = await make();
    const client = made && { cert: made.certificate, key: made.key };
    const { port, requests } = await wanting();
    await expect(ask(port, { client })).rejects.toThrow(message);
    expect(requests()).toBe(0);
  });
});

describe('an environment that an earlier step has prepared', () => {
  const run = promisify(execFile);
  it.each([
    ['NODE_TLS_REJECT_UNAUTHORIZED=0', pairOfTheirs, () => ({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })],
    [
      'NODE_EXTRA_CA_CERTS',
      pairOfTheirs,
      () => ({ NODE_EXTRA_CA_CERTS: join(directory, 'theirs.pem') }),
    ],
    [
      'SSL_CERT_FILE with --use-openssl-ca',
      pairOfTheirs,
      () => ({ SSL_CERT_FILE: join(directory, 'theirs.pem'), NODE_OPTIONS: '--use-openssl-ca' }),
    ],
    [
      '--tls-min-v1.0',
      async () => Promise.resolve({ ...pair(good), ...OLD, maxVersion: 'TLSv1.1' as const }),
      () => ({ NODE_OPTIONS: '--tls-min-v1.0' }),
    ],
  ])('with %s makes nothing trusted', async (_, options, environment) => {
    const { port, requests } = await serve(await options());
    expect(await answerOf(port, environment())).toBe('ERR_TLS');
    expect(requests()).toBe(0);
  });

  it('with nothing trusts a good vault', async () => {
    const { port } = await serve(pair(good));
    expect(await answerOf(port, {})).toBe('200');
  });

  /** What a client of its own process, which trusts our authority, gets from that port. */
  async function answerOf(port: number, environment: NodeJS.ProcessEnv): Promise<string> {
    const client = join(import.meta.dirname, 'tls-client.ts');
    const to = [`https://127.0.0.1:${port}/`, join(directory, 'ours.pem')];
    const { stdout } = await run(process.execPath, ['--import', 'tsx', client, ...to], {
      env: { PATH: process.env['PATH'], ...environment },
    });
    return stdout;
  }

  async function pairOfTheirs(): Promise<ServerOptions> {
    return pair(await theirs.issue());
  }
});
