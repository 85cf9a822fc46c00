import { startEmulator, type Emulator } from '@senhasegura-action/emulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDirectTransport } from '../../../packages/core/src/vault/network/direct-transport.ts';
import type {
  ClosableTransport,
  HttpRequest,
  TransportOptions,
} from '../../../packages/core/src/vault/network/transport.ts';

let emulator: Emulator;
let transport: ClosableTransport;
beforeEach(async () => {
  emulator = await startEmulator({ tls: true });
  transport = create();
});
afterEach(async () => {
  transport.close();
  await emulator.close();
});

function create(change: Partial<TransportOptions> = {}): ClosableTransport {
  const limits = { connectTimeoutMs: 5000, timeoutMs: 5000 };
  return createDirectTransport({ ca: emulator.ca, ...limits, ...change });
}

const request = (url = emulator.url): HttpRequest => ({
  method: 'GET',
  url: new URL('/iso/dapp/application', url),
  headers: {},
  maxBytes: 9000,
});
const ANSWERED = { status: expect.any(Number) as number };
const open = (url = emulator.url): void => transport.open?.(new URL(url));

/** Waits until the emulator has accepted a connection, without asking it for anything. */
async function opened(): Promise<void> {
  while (emulator.connections.tls === 0) await new Promise(setImmediate);
}

/** Nobody listens there. */
const CLOSED = 'https://127.0.0.1:1';

describe('a connection that is opened ahead', () => {
  it('serves the first request, and those after it', async () => {
    open();
    await opened();
    expect(await transport.send(request())).toMatchObject(ANSWERED);
    expect(await transport.send(request())).toMatchObject(ANSWERED);
    expect(emulator.connections).toEqual({ tcp: 1, tls: 1 });
  });

  it('serves a request that comes while it is still being opened', async () => {
    open();
    expect(await transport.send(request())).toMatchObject(ANSWERED);
    expect(emulator.connections).toEqual({ tcp: 1, tls: 1 });
  });

  it('carries nothing when it is closed', async () => {
    open();
    await opened();
    transport.close();
    expect(emulator.log()).toEqual([]);
  });

  it('serves no other address', async () => {
    open();
    await opened();
    const other = request(emulator.url.replace('127.0.0.1', 'localhost'));
    expect(await transport.send(other)).toMatchObject(ANSWERED);
    expect(emulator.connections.tcp).toBe(2);
  });

  it('lets the request report that nobody listens', async () => {
    open(CLOSED);
    await new Promise(setImmediate);
    const refused = { code: 'ERR_NETWORK', sent: false };
    await expect(transport.send(request(CLOSED))).rejects.toMatchObject(refused);
  });

  it('lets the request report that the certificate is not trusted', async () => {
    transport.close();
    transport = create({ ca: undefined });
    open();
    const untrusted = { code: 'ERR_TLS', sent: false };
    await expect(transport.send(request())).rejects.toMatchObject(untrusted);
    expect(emulator.log()).toEqual([]);
  });

  it('opens nothing without TLS, which only a vault on this machine may lack', async () => {
    open(emulator.url.replace('https:', 'http:'));
    // A connection that had been opened would not serve another name, and so be a second one.
    await transport.send(request(emulator.url.replace('127.0.0.1', 'localhost')));
    expect(emulator.connections.tcp).toBe(1);
  });
});
