import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmulator } from '@senhasegura-action/emulator';
import { afterAll, describe, expect, it } from 'vitest';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { GithubRunner } from '../support/github/runner.ts';
import { textsOf } from '../support/github/step-result.ts';
import { lendingEntries, lendingSeed } from './lent-seed.ts';
import { some } from './sample.ts';

const ACTION = fileURLToPath(new URL('../../action.yml', import.meta.url));
const SECRETS = lendingEntries(['1']);
const folder = mkdtempSync(join(tmpdir(), 'system-calls-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The calls of main that fail, and how. Node itself needs the first of them to start. */
const STRIKES = [
  { call: 'write', strike: 'signal=KILL', from: 1, to: 104 },
  { call: 'write', strike: 'error=ENOSPC', from: 1, to: 104 },
  { call: 'openat', strike: 'error=EMFILE', from: 20, to: 60 },
  { call: 'openat', strike: 'signal=KILL', from: 20, to: 60 },
];
const cases = STRIKES.flatMap(({ call, strike, from, to }) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ call, strike, at: from + index })),
);
const chosen = some(cases, 40);

// It replaces what the system answers to a call, or what becomes of whoever calls.
const isTraceable =
  spawnSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;

/** A Node.js whose call of this number fails, or ends it. */
function struckNode({ call, strike, at }: (typeof cases)[number]): string {
  const file = join(folder, `${call}-${strike}-${at}`);
  const inject = `-e trace=${call} -e inject=${call}:${strike}:when=${at}`;
  const words = `strace -qq -o /dev/null ${inject} ${process.execPath}`;
  writeFileSync(file, `#!/usr/bin/env -S ${words}\n`, { mode: 0o700 });
  return file;
}

describe.runIf(isTraceable)(`calls of the system (${cases.length}, ${chosen.length} now)`, () => {
  it.each(chosen)('main suffers $strike at $call $at, and nothing stays', async (one) => {
    const emulator = await startEmulator({ seed: lendingSeed(1) });
    const { clientId, clientSecret } = emulator.credentials;
    await using runner = new GithubRunner({ secrets: [clientSecret] });
    try {
      const used = await runner.action(ACTION, {
        with: {
          ...{ url: emulator.url, 'client-id': clientId, 'client-secret': clientSecret },
          ...{ provision: 'true', secrets: SECRETS },
        },
        node: struckNode(one),
      });
      const post = await used.post();
      expect(post.exitCode).toBe(0);
      expect([emulator.leases(), emulator.custodies()]).toEqual([[], []]);
      const { temp } = runner.folders;
      expect(readdirSync(temp).filter((name) => name.startsWith('senhasegura'))).toEqual([]);
      expect(used.main.stdout).not.toContain('ERR_INTERNAL');
      const texts = Object.assign({ log: runner.log() }, ...runner.steps.map(textsOf)) as Record<
        string,
        string
      >;
      const secrets = { 'client secret': clientSecret, pam: 'pam-password-1' };
      expect(scanForLeaks({ texts, roots: [temp] }, secrets)).toEqual([]);
    } finally {
      await emulator.close();
    }
  });
});
