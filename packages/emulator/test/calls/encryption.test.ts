import { constants, privateDecrypt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Emulator, type Seed } from '../../src/index.ts';
import { at, bearer, login, send, textAt } from '../../test-support/raw-client.ts';
import type { SwitchChanges } from '../../src/settings/switches.ts';
import { ownEmulator } from '../../test-support/own-emulator.ts';

const LONGEST = 214;
const SEED: Seed = {
  applications: [
    {
      name: 'a',
      authorizations: [
        {
          system: 's',
          environment: 'e',
          encryption_enabled: true,
          credentials: ['9'],
          secrets: [
            {
              identity: 'db',
              data: [
                { hostname: 'pg', username: 'u', password: 'clear text, é' },
                {
                  private_key: 'x'.repeat(LONGEST + 1),
                  secret_access_key: 'y'.repeat(LONGEST),
                  APP: 'v',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  credentials: [{ id: '9', username: 'u', password: 'pam clear text', hostname: 'h' }],
};

let emulator: Emulator;

async function read(path: string, switches: SwitchChanges = {}) {
  emulator = await ownEmulator({ seed: SEED, switches });
  return send(emulator, path, { headers: bearer(await login(emulator)) });
}

function decrypt(text: string, oaepHash: string): string {
  const key = emulator.decryptionKeyOf('a/s/e') ?? '';
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  return privateDecrypt({ key, padding, oaepHash }, Buffer.from(text, 'base64')).toString();
}

describe('encryption of sensitive information', () => {
  it.each([
    ['oaep-sha1', 'sha1'],
    ['oaep-sha256', 'sha256'],
  ] as const)('with %s seals what is sensitive and nothing else', async (encryption, hash) => {
    const { json } = await read('/iso/dapp/application', { encryption });
    const [db, rest] = at(json, 'application', 'secrets', 0, 'data') as Record<string, string>[];
    expect(db).toMatchObject({ hostname: 'pg', username: 'u' });
    expect(db?.['password']).toMatch(/^[A-Za-z0-9+/]{342}==$/);
    expect(decrypt(db?.['password'] ?? '', hash)).toBe('clear text, é');
    expect(rest?.['APP']).toBe('v');
  });

  it('writes the vault’s own sentence where a value is too long, with a success status', async () => {
    const answer = await read('/iso/dapp/application');
    const [, rest] = at(answer.json, 'application', 'secrets', 0, 'data') as Record<
      string,
      string
    >[];
    expect(answer.status).toBe(200);
    expect(rest?.['private_key']).toBe('An error occurred while encrypting the text');
    expect(decrypt(rest?.['secret_access_key'] ?? '', 'sha1')).toBe('y'.repeat(LONGEST));
  });

  it('seals PAM passwords the same way', async () => {
    const { json } = await read('/iso/pam/credential/9');
    expect(decrypt(textAt(json, 'credential', 'password'), 'sha1')).toBe('pam clear text');
    expect(decrypt(textAt(json, 'credential', 'content'), 'sha1')).toBe('pam clear text');
  });

  it('can seal key/values too, or be off', async () => {
    const sealed = await read('/iso/dapp/application', { 'encryption.keyValue': 'on' });
    expect(
      decrypt(textAt(sealed.json, 'application', 'secrets', 0, 'data', 1, 'APP'), 'sha1'),
    ).toBe('v');
    await emulator.close();
    const off = await read('/iso/dapp/application', { encryption: 'off' });
    expect(at(off.json, 'application', 'secrets', 0, 'data', 0, 'password')).toBe('clear text, é');
  });
});
