import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasRsync } from '../support/machine/has-rsync.ts';
import { CLI, variablesOf } from '../cli/senhasegura.ts';
import { made, shop } from '../e2e/shop.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { Project } from './pipeline.ts';

const password = made('db');
const odd = `a'b"c $(id) $HOME \`x\` \${CI_JOB_ID} %s \\n`;
let vault: TestVault;
let server: Server;
let address = '';
let project: Project;
const served: Record<string, Buffer> = {
  '/good': readFileSync(CLI),
  '/bad': Buffer.from('process.exit(0)'),
};

const PIPELINE = `
include:
  - local: templates/load-secrets.yml
    inputs:
      provision: "true"
      prefix: IGNORED_
      secrets: |
        # a comment, then an entry with everything that a shell would touch: '"$(touch injected)\`touch injected\`\\
        db#password -> DB_PASSWORD
        "${odd.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"#password -> ODD | optional
        db#password -> file:db.txt
        provisioned#KEY -> KEY
        pam-credential:77#password -> PAM
  - local: templates/load-secrets.yml
    inputs:
      job-name: .other-secrets
      include-id: other
      secrets: db#user -> DB_USER
  - local: templates/load-secrets.yml
    inputs:
      job-name: .unnamed
      secrets: db#user -> DB_USER

.print: &print
  - echo "pw $DB_PASSWORD"
  - echo "pw $DB_PASSWORD" >&2
  - test "$(cat "$DB_TXT")" = "$DB_PASSWORD"
  - test -n "$KEY" -a -n "$PAM"

extends:
  extends: .load-secrets
  script: *print

references:
  before_script:
    - echo own before
    - !reference [.load-secrets, before_script]
    - echo "after $DB_PASSWORD"
  script: *print
  after_script:
    - !reference [.load-secrets, after_script]
    - echo own after

fails:
  extends: .load-secrets
  script:
    - echo "pw $DB_PASSWORD"
    - exit 42

overrides:
  extends: .load-secrets
  variables:
    SENHASEGURA_SECRETS: "db#user -> NAME"
    SENHASEGURA_PROVISION: "false"
  script:
    - echo "name $NAME none \${DB_PASSWORD-none}"

other:
  extends: .other-secrets
  script:
    - echo "user $DB_USER"

both:
  extends: [.load-secrets, .other-secrets]
  script: [echo never]

named-and-not:
  extends: [.other-secrets, .unnamed]
  script: [echo never]

not-and-named:
  extends: [.unnamed, .other-secrets]
  script: [echo never]

unnamed:
  extends: .unnamed
  script: [echo never]

extends-and-refers:
  extends: .other-secrets
  before_script:
    - !reference [.load-secrets, before_script]
  script: [echo never]

twice:
  before_script:
    - !reference [.load-secrets, before_script]
    - !reference [.other-secrets, before_script]
  script: [echo never]
  after_script: !reference [.load-secrets, after_script]
`;

beforeAll(async () => {
  vault = await startVault(shop({ db: { password, user: made('user') } }));
  server = createServer((request, response) => {
    const body = served[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200).end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  project = new Project(PIPELINE);
});
afterAll(async () => {
  project[Symbol.dispose]();
  server.close();
  await vault[Symbol.asyncDispose]();
});

const run = async (job: string, more: Record<string, string> = {}) => {
  const result = await project.run(job, { ...variablesOf(vault), SENHASEGURA_CLI: CLI, ...more });
  const log = `${result.stdout}${result.stderr}`;
  expect(scanForLeaks({ texts: { log } }, vault.secrets)).toEqual([]);
  expect(project.left()).toEqual({ temporary: [], project: '' });
  expect([vault.emulator.leases(), vault.emulator.custodies()]).toEqual([[], []]);
  return { log, exitCode: result.exitCode };
};

// gitlab-ci-local copies the project with rsync.
describe.runIf(hasRsync)('the template in a pipeline', () => {
  it('masks the log of a job that extends it, and gives everything back', async () => {
    const { log, exitCode } = await run('extends');
    expect({ exitCode, log }).toEqual({ exitCode: 0, log });
    expect(log.match(/pw \[MASKED\]/g)?.length).toBeGreaterThanOrEqual(2);
    expect(log).toContain('Deprovisioned ephemeral credential');
    expect(log).toContain('Released custody of');
    expect(log).toContain('Deleted the secret files');
    expect(log).not.toContain('There is no input');
  });

  it('works in a job with a before_script of its own', async () => {
    const { log, exitCode } = await run('references');
    expect({ exitCode, log }).toEqual({ exitCode: 0, log });
    for (const text of [
      'own before',
      'after [MASKED]',
      'pw [MASKED]',
      'Deprovisioned',
      'own after',
    ])
      expect(log).toContain(text);
  });

  it('keeps the exit code of a job that fails, and gives everything back', async () => {
    const { log, exitCode } = await run('fails');
    expect(exitCode).toBe(1);
    expect(log).toMatch(/FAIL 42/);
    expect(log).toContain('Deprovisioned');
  });

  it('lets variables of a job go before the inputs, and includes stand side by side', async () => {
    expect((await run('overrides')).log).toContain('name [MASKED] none none');
    expect((await run('other')).log).toContain('user [MASKED]');
  });

  it('refuses to load twice in one job', async () => {
    const { log, exitCode } = await run('twice');
    expect(exitCode).toBe(1);
    expect(log).toContain('this job loads twice. Put all entries into one list.');
    expect(log).not.toContain('> never');
  });

  it.each([
    ['both', 'This job extends .load-secrets and .other-secrets, but GitLab keeps'],
    ['named-and-not', 'This job extends .other-secrets and .unnamed, but GitLab keeps'],
    ['not-and-named', 'This job extends .other-secrets and .unnamed, but GitLab keeps'],
    ['unnamed', '.unnamed has no include-id of its own'],
    [
      'extends-and-refers',
      'This job extends .other-secrets, but its before_script is that of another include',
    ],
  ])('refuses the job %s, of which GitLab keeps a half', async (job, why) => {
    const { log, exitCode } = await run(job);
    expect(exitCode).toBe(1);
    expect(log).toContain(why);
    expect(log).not.toContain('> never');
  });

  it('says where variables that are missing are set, and that protected ones may be', async () => {
    const { log, exitCode } = await run('other', { SENHASEGURA_CLIENT_SECRET: '' });
    expect(exitCode).toBe(1);
    expect(log).toContain('CI/CD variable');
    expect(log).toContain('Protected ones exist only on protected branches and tags.');
  });

  it('says what it would load, and ends, in a dry run', async () => {
    const { log, exitCode } = await run('other', { SENHASEGURA_DRY_RUN: 'true' });
    expect(exitCode).toBe(1);
    expect(log).toContain('DB_USER');
    expect(log).toContain('SENHASEGURA_DRY_RUN is true, so nothing was loaded');
    expect(log).not.toContain('user [MASKED]');
  });

  it('downloads the CLI and runs it only when it is the one that the build stamped', async () => {
    const good = await run('other', {
      SENHASEGURA_CLI: '',
      SENHASEGURA_CLI_URL: `${address}/good`,
    });
    expect(good.log).toContain('user [MASKED]');
    const bad = await run('other', { SENHASEGURA_CLI: '', SENHASEGURA_CLI_URL: `${address}/bad` });
    expect(bad.log).toContain('(its SHA-256 differs), so it is not run');
    const none = await run('other', {
      SENHASEGURA_CLI: '',
      SENHASEGURA_CLI_URL: `${address}/none`,
    });
    expect(none.log).toContain('could not be downloaded');
    expect([good.exitCode, bad.exitCode, none.exitCode]).toEqual([0, 1, 1]);
  });
});

describe('the template', () => {
  it('carries the SHA-256 of the bundle that is committed', () => {
    const sum = createHash('sha256').update(readFileSync(CLI)).digest('hex');
    expect(readFileSync(join(project.folder, 'templates/load-secrets.yml'), 'utf8')).toContain(sum);
  });
});
