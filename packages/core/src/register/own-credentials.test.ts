import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawInputs } from '../inputs/input-reader.ts';
import { ownCredentials } from './own-credentials.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-'));
  writeFileSync(join(folder, 'key.pem'), 'what the key holds');
});
afterAll(() => rmSync(folder, { recursive: true }));

const own = (raw: RawInputs) => ownCredentials(raw, {}).map((one) => one.reveal());

describe('ownCredentials', () => {
  it('is what the file of a key holds, and not its path', () => {
    const raw = { 'client-id': 'i', 'client-secret': 's', 'client-key': join(folder, 'key.pem') };
    expect(own(raw)).toEqual(['i', 's', 'what the key holds']);
  });

  it.each(['a passphrase', '-----BEGIN PRIVATE KEY-----\nabc', tmpdir()])(
    "is %j as it stands where that isn't a file",
    (text) => {
      expect(own({ 'client-key': ` ${text}\n` })).toEqual([text]);
    },
  );

  it('takes no other input for a path', () => {
    const path = join(folder, 'key.pem');
    expect(own({ 'client-secret': path })).toEqual([path]);
  });

  it('knows the credentials of the environment and of a service connection', () => {
    const environment = { clientId: 'e', clientSecret: 'f' };
    const serviceConnection = { clientId: 'g', clientSecret: 'h' };
    const found = ownCredentials({}, { environment, serviceConnection });
    expect(found.map((one) => one.reveal())).toEqual(['e', 'f', 'g', 'h']);
  });
});
