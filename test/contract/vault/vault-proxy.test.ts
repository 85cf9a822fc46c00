import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '@senhasegura-action/emulator';
import { createTransport } from '@senhasegura-action/core/proxied-transport';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Redacted } from '../../../packages/core/src/model/redacted.ts';
import { createDirectTransport } from '../../../packages/core/src/vault/network/direct-transport.ts';
import type {
  HttpRequest,
  TransportOptions,
} from '../../../packages/core/src/vault/network/transport.ts';
import { agentKnowsProxies } from '../../support/azure/agent-knows-proxies.ts';
import { startConnectProxy } from '../../support/vault/connect-proxy.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ tls: true });
});
afterAll(async () => emulator.close());

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

type Create = typeof createTransport;

function through(create: Create, proxy: string, change: Partial<TransportOptions> = {}) {
  const transport = create({
    ca: emulator.ca,
    proxy: { url: new Redacted(`http://${proxy}`), host: proxy.replace(/^.*@/, '') },
    connectTimeoutMs: 5000,
    timeoutMs: 5000,
    ...change,
  });
  closers.push(transport.close);
  return transport.send;
}

const login = (): HttpRequest => {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: emulator.credentials.clientId,
    client_secret: emulator.credentials.clientSecret,
  }).toString();
  return {
    method: 'POST',
    url: new URL(`${emulator.url}/iso/oauth2/token`),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
    repeatable: true,
    maxBytes: 9000,
  };
};

const TRANSPORTS: [string, Create][] = [
  ['undici', createTransport],
  ...(agentKnowsProxies ? [['node:https', createDirectTransport] satisfies [string, Create]] : []),
];

describe.each(TRANSPORTS)('a proxy, through %s', (_, create) => {
  it('carries two requests through one tunnel', async () => {
    await using proxy = await startConnectProxy();
    const send = through(create, proxy.host);
    expect((await send(login())).status).toBe(200);
    expect((await send(login())).status).toBe(200);
    expect(proxy.tunnels).toEqual([new URL(emulator.url).host]);
    expect(proxy.credentials).toEqual([undefined]);
  });

  it('receives user and password, decoded', async () => {
    await using proxy = await startConnectProxy();
    await through(create, `me:p%40ss@${proxy.host}`)(login());
    expect(proxy.credentials).toEqual([`Basic ${Buffer.from('me:p@ss').toString('base64')}`]);
  });

  it.each([
    [407, false],
    [403, false],
    [503, true],
  ])('is named when it answers %i', async (status, transient) => {
    await using proxy = await startConnectProxy(status);
    const failure = through(create, `me:s3cret@${proxy.host}`)(login());
    await expect(failure).rejects.toMatchObject({ code: 'ERR_NETWORK', sent: false, transient });
    await expect(failure).rejects.toThrow(`the proxy answered HTTP ${status}`);
    await expect(failure).rejects.not.toThrow(/s3cret/);
  });

  it('is named when it is not there', async () => {
    const failure = through(create, 'me:s3cret@127.0.0.1:1')(login());
    await expect(failure).rejects.toMatchObject({ code: 'ERR_NETWORK', sent: false });
    await expect(failure).rejects.toThrow(/through the proxy 127\.0\.0\.1:1\)/);
    await expect(failure).rejects.not.toThrow(/s3cret/);
  });

  it('does not make the vault trusted', async () => {
    await using proxy = await startConnectProxy();
    const asked = emulator.log().length;
    const failure = through(create, proxy.host, { ca: undefined })(login());
    // undici sometimes sees the closed connection before the reason for it.
    await expect(failure).rejects.toMatchObject({
      code: expect.stringMatching(/^ERR_(TLS|NETWORK)$/) as string,
    });
    expect(emulator.log()).toHaveLength(asked);
  });

  it('ends when the job is cancelled', async () => {
    await using proxy = await startConnectProxy();
    const failure = through(create, proxy.host)(login(), AbortSignal.abort());
    await expect(failure).rejects.toMatchObject({ code: 'ERR_CANCELLED' });
  });

  it('does not wait longer than it may', async () => {
    const deaf = createServer();
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
    closers.push(() => deaf.close());
    const { port } = deaf.address() as AddressInfo;
    const failure = through(create, `127.0.0.1:${port}`, { connectTimeoutMs: 60, timeoutMs: 60 });
    await expect(failure(login())).rejects.toMatchObject({ code: 'ERR_TIMEOUT' });
  });

  it.runIf(spawnSync('tinyproxy', ['-v']).error === undefined)('may be tinyproxy', async () => {
    const port = await freePort();
    const directory = mkdtempSync(join(tmpdir(), 'tinyproxy-'));
    const config = join(directory, 'tinyproxy.conf');
    writeFileSync(
      config,
      `Port ${port}\nListen 127.0.0.1\nTimeout 10\nBasicAuth me s3cret\nLogLevel Critical\n`,
    );
    const proxy = spawn('tinyproxy', ['-d', '-c', config], { stdio: 'ignore' });
    closers.push(() => {
      proxy.kill();
      rmSync(directory, { recursive: true });
    });
    await expect
      .poll(async () => (await through(create, `me:s3cret@127.0.0.1:${port}`)(login())).status, {
        timeout: 10_000,
      })
      .toBe(200);
    const refused = through(create, `me:wrong@127.0.0.1:${port}`)(login());
    await expect(refused).rejects.toThrow(/the proxy answered HTTP 40[17]/);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
