import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeUnderAct, runWorkflow } from '../support/github/act.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { NOTHING, ROOT } from './job.ts';
import { made, shop } from './shop.ts';

const password = made('db');

// The step proves what it got by a hash, which may be printed.
const workflow = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions: {}
    steps:
      - uses: actions/checkout@v4
      - uses: ./
        id: secrets
        with:
          url: \${{ secrets.URL }}
          client-id: \${{ secrets.CLIENT_ID }}
          client-secret: \${{ secrets.CLIENT_SECRET }}
          ca-certificate: \${{ secrets.CA_CERTIFICATE }}
          provision: true
          secrets: |
            db#password                -> DB_PASSWORD
            db#password                -> file:db.txt
            pam-credential:77#password -> env:ADMIN_PASSWORD
            provisioned#KEY            -> env:JOB_KEY
      - name: Deploy
        env:
          DB_PASSWORD: \${{ steps.secrets.outputs.DB_PASSWORD }}
          DB_FILE: \${{ steps.secrets.outputs.DB_TXT }}
        run: |
          test -n "$ADMIN_PASSWORD" -a -n "$JOB_KEY"
          test "$(stat -c %a "$DB_FILE")" = 600
          test "$(cat "$DB_FILE")" = "$DB_PASSWORD"
          echo "password $DB_PASSWORD"
          echo "hash $(printf %s "$DB_PASSWORD" | sha256sum)"
          echo '{"key_value":[{"name":"Made","identity":"made/here","fields":["MADE"]}]}' > mapping.json
      - uses: ./actions/register-secrets
        with:
          url: \${{ secrets.URL }}
          client-id: \${{ secrets.CLIENT_ID }}
          client-secret: \${{ secrets.CLIENT_SECRET }}
          ca-certificate: \${{ secrets.CA_CERTIFICATE }}
          mapping-file: mapping.json
          via: secret
        env:
          MADE: made-\${{ steps.secrets.outputs.DB_PASSWORD }}
`;

let vault: TestVault;
beforeEach(async () => {
  vault = await startVault(shop({ db: { password } }));
});
afterEach(async () => {
  await vault[Symbol.asyncDispose]();
});

describeUnderAct('a workflow with both actions under act', (act) => {
  it(
    'uses the values in a later step, registers one, and gives everything back',
    { timeout: 60_000 },
    async () => {
      const { emulator, inputs } = vault;
      const run = await runWorkflow({
        act,
        root: ROOT,
        files: [
          'action.yml',
          'actions/load-secrets/dist',
          'actions/register-secrets/action.yml',
          'actions/register-secrets/dist',
        ],
        workflow,
        secrets: {
          URL: inputs.url,
          CLIENT_ID: inputs['client-id'],
          CLIENT_SECRET: inputs['client-secret'],
          CA_CERTIFICATE: emulator.ca ?? '',
        },
      });

      expect(run.log).toContain(`hash ${createHash('sha256').update(password).digest('hex')}`);
      expect(run.log).toContain('password ***');
      expect(run.steps.map(({ stage, name, result }) => [stage, name, result])).toEqual([
        ['Main', 'actions/checkout@v4', 'success'],
        ['Main', './', 'success'],
        ['Main', 'Deploy', 'success'],
        ['Main', './actions/register-secrets', 'success'],
        ['Post', './', 'success'],
      ]);
      expect(run.exitCode).toBe(0);

      const events = emulator.log().flatMap((entry) => entry.events.map(({ type }) => type));
      expect(events).toEqual(
        expect.arrayContaining(['provisioned', 'custody-taken', 'secret-written']),
      );
      expect(run.log).toContain('key_value Made (made/here)  created, version 1  <-  MADE');
      expect({ leases: emulator.leases(), custodies: emulator.custodies(), folders: [] }).toEqual(
        NOTHING,
      );
      expect(run.summaries.join('\n')).toContain('DB');
      const ephemeral = run.commands.find(({ name }) => name === 'JOB_KEY')?.value ?? '';
      expect(ephemeral).toMatch(/^eph-/);
      const texts = { log: run.log, stderr: run.stderr, summaries: run.summaries.join('\n') };
      expect(
        scanForLeaks({ texts }, { ...vault.secrets, ephemeral, made: `made-${password}` }),
      ).toEqual([]);
    },
  );
});
