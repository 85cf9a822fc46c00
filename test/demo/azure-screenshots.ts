/**
 * `npm run screenshots`: draws the pictures of the extension's page in the Marketplace. The tasks
 * run as they are shipped, on the emulator and the model of the agent; what they print is set as
 * the agent's log, and Chromium (on the path) draws it.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { made, shop } from '../e2e/shop.ts';
import { AzureAgent, type AzureTask } from '../support/azure/azure-agent.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { draw, pageOf } from './log-page.ts';

const TASK = fileURLToPath(new URL('../../azure-tasks/LoadSecretsV1', import.meta.url));
const IMAGES = fileURLToPath(new URL('../../azure-tasks/images', import.meta.url));
const CONNECTION = '0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d';
const NAME = 'Load senhasegura secrets';

const GOOD = `
team/shop/db#password      -> DB_PASSWORD
team/shop/db#username      -> DB_USER | nomask
service-account#json       -> file:gcp.json | path=GOOGLE_APPLICATION_CREDENTIALS
pam-credential:77#password -> ADMIN_PASSWORD
provisioned#KEY            -> JOB_KEY
`;
const MISTYPED = `
team/shop/db#password      -> PATH
team/shop/db password      -> DB_PASSWORD
team/shop/db#username      -> DB_USER | noemask
`;
const MISSING = `
team/shop/db#pasword       -> DB_PASSWORD
team/shop/bd#username      -> DB_USER
`;
const DEPLOY =
  'echo "connecting as $DB_USER with $DB_PASSWORD"; printf "Basic %s\\n" "$(printf "%s" "deploy:$DB_PASSWORD" | base64 -w0)"; echo "deployed"';

function taskOf(agent: AzureAgent, vault: TestVault, secrets: string): AzureTask {
  return agent.task(TASK, {
    inputs: {
      serviceConnection: CONNECTION,
      caCertificate: vault.inputs['ca-certificate'],
      provision: String(secrets.includes('provisioned#')),
      secrets,
    },
  });
}

/** What the log of a job says in which `secrets` are loaded, and used if they are there. */
async function logOf(secrets: string, name: string): Promise<readonly string[]> {
  const account = JSON.stringify({ private_key: made('key') });
  await using vault = await startVault(
    shop({
      'team/shop/db': { password: made('db'), username: 'shop-reader' },
      'service-account': { json: account },
    }),
    [name],
  );
  const { url, 'client-id': username, 'client-secret': password } = vault.inputs;
  const parameters = { username, password };
  await using agent = new AzureAgent({
    endpoints: [{ id: CONNECTION, url, parameters }],
  });
  const task = taskOf(agent, vault, secrets);
  const lines: string[] = [`Starting: ${NAME}`];
  const { result } = await task.main();
  lines.push(...agent.log.split('\n'), `Finishing: ${NAME}`);
  if (result === 'Succeeded') {
    const env = Object.fromEntries([...agent.variables].map(([key, { value }]) => [key, value]));
    const script = { PATH: process.env['PATH'] ?? '', ...env };
    const printed = execFileSync('bash', ['-c', DEPLOY], { env: script, encoding: 'utf8' });
    lines.push('', 'Starting: deploy', ...agent.masker.mask(printed).trimEnd().split('\n'));
    lines.push('Finishing: deploy', '', `Starting: Post-job: ${NAME}`);
    const before = agent.log.split('\n').length;
    await task.post();
    lines.push(...agent.log.split('\n').slice(before), `Finishing: Post-job: ${NAME}`);
  }
  return lines
    .filter((line) => !line.includes('senhasegura emulator'))
    .map((line) => line.replace(/127\.0\.0\.1:\d+/, name).replaceAll(agent.folders.root, '/agent'));
}

/** The lines of an input, as a pipeline writes them. */
function written(secrets: string): readonly string[] {
  return [
    'secrets: |',
    ...secrets
      .trim()
      .split('\n')
      .map((line) => `  ${line}`),
    '',
  ];
}

const vaultName = 'vault.example.com';
draw(
  join(IMAGES, 'log.png'),
  620,
  pageOf('A job of Azure Pipelines: loaded, masked, given back', await logOf(GOOD, vaultName)),
);
draw(
  join(IMAGES, 'problems.png'),
  620,
  pageOf('Every problem at once, with what to do', [
    ...written(MISTYPED),
    ...(await logOf(MISTYPED, vaultName)),
    '',
    ...written(MISSING),
    ...(await logOf(MISSING, vaultName)),
  ]),
);
