import { afterEach, describe, expect, it, vi } from 'vitest';
import { readContext, readInputs } from './inputs.ts';

const { withheldFrom } = vi.hoisted(() => ({ withheldFrom: vi.fn<() => string | undefined>() }));
vi.mock('./job.ts', () => ({ withheldFrom }));
afterEach(() => withheldFrom.mockReset());

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

  it('loads what knows the run only where the client secret is missing', async () => {
    vi.stubEnv('SENHASEGURA_CLIENT_SECRET', undefined);
    withheldFrom.mockReturnValue('fork');
    expect(await readContext({ 'client-secret': 'secret' })).not.toHaveProperty('untrustedRun');
    expect(withheldFrom).not.toHaveBeenCalled();
    expect(await readContext({ 'client-secret': '' })).toMatchObject({ untrustedRun: 'fork' });
  });
});
