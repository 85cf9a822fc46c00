import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readContext, readInputs } from './inputs.ts';

const { withheldFrom } = vi.hoisted(() => ({ withheldFrom: vi.fn<() => string | undefined>() }));
vi.mock('./withheld.ts', () => ({ withheldFrom }));

const event = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json');
beforeEach(() => {
  vi.stubEnv('SENHASEGURA_CLIENT_SECRET', undefined);
  vi.stubEnv('GITHUB_EVENT_PATH', event);
  writeFileSync(event, '{}');
  withheldFrom.mockReturnValue('fork');
});
afterEach(() => withheldFrom.mockReset());
afterAll(() => rmSync(dirname(event), { recursive: true }));

describe('readInputs', () => {
  it('takes what the runner calls INPUT_, under the names of action.yml', () => {
    vi.stubEnv('INPUT_URL', 'https://vault.example');
    vi.stubEnv('INPUT_CLIENT-SECRET', '');
    vi.stubEnv('MY_INPUT_URL', 'https://other.example');
    expect(readInputs()).toMatchObject({ url: 'https://vault.example', 'client-secret': '' });
    expect(Object.values(readInputs())).not.toContain('https://other.example');
  });
});

describe('readContext', () => {
  it('takes the connection from the environment too', async () => {
    vi.stubEnv('SENHASEGURA_URL', 'https://vault.example');
    vi.stubEnv('SENHASEGURA_CLIENT_ID', 'id');
    vi.stubEnv('SENHASEGURA_CLIENT_SECRET', 'secret');
    expect(await readContext({})).toEqual({
      environment: { url: 'https://vault.example', clientId: 'id', clientSecret: 'secret' },
    });
  });

  it('says why the platform may have withheld the client secret', async () => {
    expect(await readContext({ 'client-secret': '' })).toMatchObject({ untrustedRun: 'fork' });
  });

  it('looks at the event only where the client secret is missing', async () => {
    expect(await readContext({ 'client-secret': 'secret' })).not.toHaveProperty('untrustedRun');
    expect(withheldFrom).not.toHaveBeenCalled();
  });

  it('bears an event that a step has damaged', async () => {
    withheldFrom.mockImplementation(() => {
      throw new SyntaxError('s3cr3t is not valid JSON');
    });
    expect(await readContext({})).toMatchObject({ untrustedRun: undefined });
  });

  it.each([undefined, '', '/no/such/file', tmpdir(), '/dev/zero'])(
    'reads no event at %j',
    async (path) => {
      vi.stubEnv('GITHUB_EVENT_PATH', path);
      expect(await readContext({})).toMatchObject({ untrustedRun: undefined });
      expect(withheldFrom).not.toHaveBeenCalled();
    },
  );
});
