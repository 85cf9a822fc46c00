import { startEmulator, type Emulator } from '@senhasegura-action/emulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureMasks } from '../../bench/masks.ts';
import { measure, type Program } from '../../bench/program.ts';
import { githubMain } from '../../bench/subjects.ts';
import { CLI } from '../../cli/senhasegura.ts';
import { shop } from '../../e2e/shop.ts';

describe('many large values', () => {
  it.each([
    ['large', 144],
    ['lines', 5027],
  ] as const)('take less than 300 MB to mask: %s', (what, most) => {
    const { peakMiB, masks } = measureMasks(what);
    expect(peakMiB).toBeLessThan(300);
    expect(masks).toBeGreaterThan(100);
    expect(masks).toBeLessThanOrEqual(most + 250);
  });
});

/** As many values of 120 KB full of quotes as one answer holds. */
const quoted = Array.from(
  { length: 60 },
  (_, index) => [`KEY_${index}`, `${index}a"b"c"`.repeat(20_000).slice(0, 120_000)] as const,
);

function exported(url: string, { credentials, caFile = '' }: Emulator): Program {
  return {
    argv: [CLI, 'export', '--format', 'json', '--secrets', 'many#*'],
    env: {
      SENHASEGURA_URL: url,
      SENHASEGURA_CLIENT_ID: credentials.clientId,
      SENHASEGURA_CLIENT_SECRET: credentials.clientSecret,
      SENHASEGURA_CA_CERTIFICATE: caFile,
    },
  };
}

describe('an answer full of large values', () => {
  let vault: Emulator;
  beforeAll(async () => {
    vault = await startEmulator({ tls: true, seed: shop({ many: Object.fromEntries(quoted) }) });
  });
  afterAll(async () => vault.close());

  it.each([
    ['the action', (url: string, emulator: Emulator) => githubMain(url, emulator, 'many#*')],
    ['the command line', exported],
  ])('takes less than 300 MB in %s', async (_what, program) => {
    const { peakMiB } = await measure(process.execPath, program(vault.url, vault));
    expect(peakMiB).toBeLessThan(300);
  });
});
