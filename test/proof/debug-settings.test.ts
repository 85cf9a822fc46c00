import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { makeAuthority, type Certificate } from './certificates.ts';
import { KIND_START } from './fuzz/hostile-start.ts';
import type { Program } from './fuzz/program.ts';
import { PROGRAMS } from './fuzz/programs.ts';
import { full } from './sample.ts';

type Environment = Readonly<Record<string, string>>;

let folder: string;
let identity: Certificate;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'debug-settings-'));
  identity = await (await makeAuthority()).issue({ use: 'client' });
  writeFileSync(join(folder, 'client.pem'), identity.certificate);
  writeFileSync(join(folder, 'client.key'), identity.key);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What people set for a whole job to debug programs of their own; `written` takes what Node writes. */
const SETTINGS: Readonly<Record<string, (written: string) => Environment>> = {
  'NODE_DEBUG=http': () => ({ NODE_DEBUG: 'http' }),
  'NODE_DEBUG=https,tls,net': () => ({ NODE_DEBUG: 'https,tls,net' }),
  'NODE_DEBUG=child_process': () => ({ NODE_DEBUG: 'child_process' }),
  'NODE_DEBUG=*': () => ({ NODE_DEBUG: '*' }),
  NODE_DEBUG_NATIVE: () => ({ NODE_DEBUG_NATIVE: 'CRYPTO,TLSWRAP,HTTP2SESSION,PROCESS' }),
  'DEBUG=*': () => ({ DEBUG: '*', ACTIONS_STEP_DEBUG: 'true', RUNNER_DEBUG: '1' }),
  'System.Debug': () => ({ SYSTEM_DEBUG: 'true' }),
  '--trace-tls': () => ({ NODE_OPTIONS: '--trace-tls' }),
  '--trace-warnings': () => ({ NODE_OPTIONS: '--trace-warnings --trace-uncaught --trace-exit' }),
  '--trace-sync-io': () => ({ NODE_OPTIONS: '--trace-sync-io --trace-deprecation' }),
  'trace events': (written) => ({
    NODE_OPTIONS: `--trace-event-categories=node,node.http,v8 --trace-event-file-pattern=${written}/trace`,
  }),
  NODE_V8_COVERAGE: (written) => ({ NODE_V8_COVERAGE: written }),
  '--report-uncaught-exception': (written) => ({
    NODE_OPTIONS: `--report-uncaught-exception --report-on-fatalerror --report-dir=${written}`,
  }),
  '--inspect': () => ({ NODE_OPTIONS: '--inspect=127.0.0.1:0' }),
};

/** A bearer token, or what an ephemeral credential of these vaults holds. */
const TOKEN = /Bearer \w|eyJ[\w-]{10,}\.eyJ|eph-\w{12}/i;

const CASES = PROGRAMS.flatMap((program, nth) =>
  Object.entries(SETTINGS)
    .filter((_, index) => full || (nth + index) % 7 === 0)
    .map(([setting, make]) => [program.name, setting, program, make] as const),
);

async function debugged(program: Program, env: Environment) {
  const [certificate, key] = program.identity;
  const variables = Object.entries({
    ...env,
    [certificate]: join(folder, 'client.pem'),
    [key]: join(folder, 'client.key'),
  });
  const start = { ...KIND_START, variables };
  return program.play({ main: start, post: start, given: [], document: new Uint8Array() });
}

describe('credentials under the debugging of Node', () => {
  it.concurrent.each(CASES)('stay hidden: %s, %s', async (...[, , program, make]) => {
    const written = mkdtempSync(join(folder, 'written-'));
    const { processes, secrets, lent } = await debugged(program, make(written));
    // 4: a clean-up found nothing of what it was told to give back.
    for (const { exit } of processes) expect([0, 4]).toContain(exit.exitCode);
    expect(lent).toEqual([]);
    const texts = Object.fromEntries(processes.map(({ name, printed }) => [name, printed]));
    expect(
      scanForLeaks({ texts, roots: [written] }, { ...secrets, 'client key': identity.key }),
    ).toEqual([]);
    const files = readdirSync(written, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'));
    expect([...Object.values(texts), ...files].join('\n')).not.toMatch(TOKEN);
  });
});
