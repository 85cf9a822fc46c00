import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasRsync } from '../support/machine/has-rsync.ts';
import { CLI } from '../cli/senhasegura.ts';
import { Project } from '../gitlab/pipeline.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { expectSecrets, expectVariables, MAPPING, OTHERS, VALUES } from './scenario.ts';
import { SecondVault } from './second-vault.ts';

// gitlab-ci-local copies the project with rsync.

let vault: SecondVault;
let project: Project;
beforeEach(async () => {
  vault = await SecondVault.start();
  const pipeline = `
include:
  - local: templates/load-secrets.yml
    inputs:
      url: ${vault.url}
      mapping-file: mapping.json
  - local: templates/load-secrets.yml
    inputs:
      url: ${vault.url}
      mapping-file: mapping.json
      via: secret
      job-name: .unused
      register-job-name: .write-secrets

variables:
${lines({ DB_USER: VALUES['DB_USER'], DB_HOST: VALUES['DB_HOST'], ...OTHERS })}

register:
  extends: .register-secrets

write:
  extends: .write-secrets

makes-one:
  script:
    - export DB_HOST=${VALUES['DB_HOST'] ?? ''}
    - !reference [.write-secrets, script]
    - echo still here
  variables:
    DB_HOST: to be made

fails:
  extends: .register-secrets
  variables:
    DB_HOST: ''
`;
  project = new Project(pipeline, { 'mapping.json': JSON.stringify(MAPPING) });
});
afterEach(async () => {
  project[Symbol.dispose]();
  await vault[Symbol.asyncDispose]();
});

function lines(variables: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`)
    .join('\n');
}

async function run(job: string) {
  const exit = await project.run(job, {
    SENHASEGURA_CLI: CLI,
    SENHASEGURA_CLIENT_ID: 'the-client-id',
    SENHASEGURA_CLIENT_SECRET: 's3cret-of-client',
    // GitLab replaces $x in the values of variables, unless their setting says otherwise.
    DB_PASSWORD: VALUES['DB_PASSWORD']?.replaceAll('$', '$$$$') ?? '',
    API_KEY: VALUES['API_KEY'] ?? '',
  });
  const { DB_PASSWORD = '', API_KEY = '' } = VALUES;
  const texts = { stdout: exit.stdout, stderr: exit.stderr };
  expect(scanForLeaks({ texts }, { DB_PASSWORD, API_KEY, client: 's3cret-of-client' })).toEqual([]);
  expect(project.left()).toEqual({ temporary: [], project: '' });
  return exit;
}

describe.runIf(hasRsync)('.register-secrets', () => {
  it('sends what the mapping names, and leaves nothing behind', async () => {
    const { exitCode, stderr, stdout } = await run('register');
    expect(exitCode, stdout + stderr).toBe(0);
    expectVariables(vault);
  });

  it.each(['write', 'makes-one'])('writes secrets in the job %s', async (job) => {
    const { exitCode, stdout } = await run(job);
    expect(exitCode).toBe(0);
    if (job === 'makes-one') expect(stdout).toContain('still here');
    expectSecrets(vault);
  });

  it('fails the job, by name, when a variable is missing', async () => {
    const { exitCode, stdout, stderr } = await run('fails');
    expect(exitCode).not.toBe(0);
    expect(stdout + stderr).toContain('names the variable DB_HOST, which is not set or empty');
    expect(vault.calls).toEqual([]);
  });
});
