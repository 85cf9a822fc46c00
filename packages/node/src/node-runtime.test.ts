import { describe, expect, it } from 'vitest';
import { createNodeRuntime, systemRootsOf } from './node-runtime.ts';

const own: Parameters<typeof createNodeRuntime>[0] = {
  temporaryDirectory: '/tmp/of-the-job',
  identifyJob: async () => Promise.reject(new Error('not asked')),
  createTransport: () => expect.unreachable(),
  proxyEnvironment: {},
  signal: new AbortController().signal,
};

describe('createNodeRuntime', () => {
  const host = createNodeRuntime(own);

  it('keeps what the adapter knows', () => {
    expect(host).toMatchObject(own);
  });

  it('makes as many random bytes as it is asked for, never the same', () => {
    const [one, other] = [host.randomHex(16), host.randomHex(16)];
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(other).not.toBe(one);
  });

  it('stops waiting when what it waits for is cancelled', async () => {
    const cancel = new AbortController();
    const waiting = host.delay(3_600_000, cancel.signal);
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('systemRootsOf', () => {
  it('reads the roots of the system where Node can', () => {
    const getCACertificates = (type: string): string[] => [`${type} root`];
    expect(systemRootsOf({ rootCertificates: [], getCACertificates })?.()).toEqual(['system root']);
    expect(systemRootsOf({ rootCertificates: [] })).toBeUndefined();
  });
});
