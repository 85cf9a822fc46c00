import { createReadStream, readdirSync, copyFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { variablesOf } from '../cli/senhasegura.ts';
import { made, shop } from '../e2e/shop.ts';
import { jobOf } from '../gitlab/template.ts';
import { WRAPPERS } from '../gitlab/wrappers.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { archiveName, ARCHIVES, BareRoot } from './bare-root.ts';

const ROOTS = [
  ['glibc', 'linux-x64', ['libstdc++.so.6', 'libgcc_s.so.1']],
  ['musl', 'linux-x64-musl', []],
] as const;

/** A mirror of a release, and which of its files were asked for. */
async function startMirror() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = basename(request.url ?? '');
    asked.push(name);
    createReadStream(join(ARCHIVES, name)).pipe(response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    url: `http://127.0.0.1:${String(port)}/v1/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Runs a job with the template inside a root, as a runner does. */
async function play(root: BareRoot, vault: TestVault, env: Readonly<Record<string, string>>) {
  const { before, after } = jobOf({
    secrets: 'db#password -> PW\ndb#password -> file:pw.txt\nprovisioned#KEY -> KEY',
    provision: 'true',
  });
  copyFileSync(vault.inputs['ca-certificate'], join(root.folder, 'opt/authority.pem'));
  const variables = {
    PATH: '/bin',
    CI_PROJECT_ID: '1',
    CI_JOB_ID: '2',
    ...variablesOf(vault),
    SENHASEGURA_CA_CERTIFICATE: '/opt/authority.pem',
    ...env,
  };
  const run = async (name: string, lines: readonly string[]) => {
    writeFileSync(join(root.folder, 'opt', name), WRAPPERS[0]!.wrap(lines));
    return root.run(['/bin/sh', `/opt/${name}`], variables);
  };
  const job = await run('job', [before, 'echo "pw $PW"; test "$(cat "$PW_TXT")" = "$PW"; exit 7']);
  const end = await run('after', [after]);
  return { job, after: end, log: [job, end].map(({ stdout, stderr }) => stdout + stderr).join('') };
}

describe.each(ROOTS)(
  'the template in an image with busybox and %s alone',
  (kind, platform, libraries) => {
    it('fetches the archive that fits, checks it, and saves it for other jobs', async () => {
      await using vault = await startVault(shop({ db: { password: made('db') } }));
      await using mirror = await startMirror();
      using root = new BareRoot(kind, libraries);
      root.addSystem();
      const env = { SENHASEGURA_CLI_URL: mirror.url, SENHASEGURA_CLI_CACHE: '/opt/cache' };
      for (const nth of ['first', 'second']) {
        const { job, after, log } = await play(root, vault, env);
        expect({ nth, code: job.exitCode, log }).toEqual({ nth, code: 7, log });
        expect(job.stdout + job.stderr).toContain('pw [MASKED]');
        expect({ code: after.exitCode, log: after.stderr }).toEqual({ code: 0, log: after.stderr });
        expect(after.stdout + after.stderr).toContain('Deprovisioned ephemeral credential');
        expect(scanForLeaks({ texts: { log } }, vault.secrets)).toEqual([]);
        expect(vault.emulator.leases()).toEqual([]);
        expect(readdirSync(join(root.folder, 'tmp'))).toEqual([]);
      }
      expect(mirror.asked).toEqual([`${archiveName(platform)}.tar.gz`]);
    });

    it('does not run what somebody changed in the cache, and fetches it again', async () => {
      await using vault = await startVault(shop({ db: { password: made('db') } }));
      await using mirror = await startMirror();
      using root = new BareRoot(kind, libraries);
      root.addSystem();
      const env = { SENHASEGURA_CLI_URL: mirror.url, SENHASEGURA_CLI_CACHE: '/opt/cache' };
      await play(root, vault, env);
      const cached = join(root.folder, 'opt/cache', archiveName(platform));
      writeFileSync(join(cached, 'senhasegura'), '#!/bin/sh\necho changed\n');
      const { job, log } = await play(root, vault, env);
      expect({ code: job.exitCode, log }).toEqual({ code: 7, log });
      expect(log).not.toContain('changed');
      expect(mirror.asked).toHaveLength(2);
    });

    it('runs the program that SENHASEGURA_CLI names', async () => {
      await using vault = await startVault(shop({ db: { password: made('db') } }));
      using root = new BareRoot(kind, libraries);
      root.addSystem();
      const program = root.unpack(platform);
      for (const SENHASEGURA_CLI of [program, program.replace(/\/senhasegura$/, '')]) {
        const { job, log } = await play(root, vault, { SENHASEGURA_CLI });
        expect({ code: job.exitCode, log }).toEqual({ code: 7, log });
      }
    });
  },
);
