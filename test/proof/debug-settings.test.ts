import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../cli/senhasegura.ts';
import { ROOT } from '../e2e/job.ts';
import { made, shop } from '../e2e/shop.ts';
import { startVault } from '../support/emulator.ts';
import { scanForLeaks } from '../support/leak-scan.ts';
import { GithubRunner } from '../support/runner.ts';
import { textsOf } from '../support/step-result.ts';

/** What people set for a whole job to debug programs of their own. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'NODE_DEBUG=http': { NODE_DEBUG: 'http' },
  'NODE_DEBUG=https,tls,net': { NODE_DEBUG: 'https,tls,net' },
  'NODE_DEBUG=child_process': { NODE_DEBUG: 'child_process' },
  'NODE_DEBUG=*': { NODE_DEBUG: '*' },
  NODE_DEBUG_NATIVE: { NODE_DEBUG_NATIVE: 'CRYPTO,TLSWRAP,HTTP2SESSION' },
  '--trace-tls': { NODE_OPTIONS: '--trace-tls' },
  '--trace-warnings': { NODE_OPTIONS: '--trace-warnings --trace-uncaught' },
};

const PROVISION = { provision: 'true' };
const TOKEN = /Bearer \w|eyJ[\w-]{10,}\.eyJ/i;

describe('credentials under the debugging of Node', () => {
  it.each(Object.entries(SETTINGS))('stay hidden in an action: %s', async (_, env) => {
    const password = made('db');
    await using vault = await startVault(shop({ db: { password } }));
    const secret = vault.inputs['client-secret'];
    await using runner = new GithubRunner({ secrets: [secret], env });
    const secrets = 'db#password -> DB_PASSWORD\nprovisioned#KEY -> env:KEY';
    const inputs = { ...vault.inputs, ...PROVISION, secrets };
    const { main, post } = await runner.action(join(ROOT, 'action.yml'), { with: inputs });
    const ended = await post();
    expect([main.exitCode, ended.exitCode]).toEqual([0, 0]);
    expect(vault.emulator.leases()).toEqual([]);
    const texts = { ...textsOf(main), ...textsOf(ended) };
    expect(scanForLeaks({ texts, roots: [] }, { password, secret })).toEqual([]);
    expect(main.stderr + ended.stderr).not.toMatch(TOKEN);
  });

  it.each(Object.entries(SETTINGS))('stay hidden on the command line: %s', async (_, env) => {
    const password = made('db');
    await using desk = await openDesk(shop({ db: { password } }));
    const secrets = 'db#password -> env:DB_PASSWORD\nprovisioned#KEY -> env:KEY';
    const args = ['run', '--provision', 'true', '--secrets', secrets, '--', 'true'];
    const { exitCode, stdout, stderr } = await desk.run(args, { env });
    expect(exitCode).toBe(0);
    const secret = desk.vault.inputs['client-secret'];
    const texts = { stdout, stderr };
    expect(scanForLeaks({ texts, roots: [] }, { password, secret })).toEqual([]);
    expect(stderr).not.toMatch(TOKEN);
  });
});
