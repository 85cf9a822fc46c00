import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from '@senhasegura-action/emulator';
import { GithubRunner, type UsedAction } from '../support/github/runner.ts';
import { checkPromises, type Kept } from './promises.ts';
import { auditTable } from './screen.ts';

const ACTION = fileURLToPath(new URL('../../action.yml', import.meta.url));

const SECRETS = `
# the database, by name
team/shop/db#password         -> DB_PASSWORD
team/shop/db#username         -> env:DB_USER            | nomask
# a file that is deleted when the job ends
team/shop/service-account#json -> file:gcp.json         | path=GOOGLE_APPLICATION_CREDENTIALS
# custody of this one is released when the job ends
pam-credential:ci-db#password -> env:ADMIN_PASSWORD
# an ephemeral credential of this job
provisioned#DB_PASSWORD       -> env:JOB_PASSWORD
team/shop/flags#*             -> FLAG_*
`;

// What people do in deploy scripts, and what a mask must survive.
const DEPLOY = `
echo "Connecting as $DB_USER with $DB_PASSWORD"
echo "As a header: Basic $(printf '%s' "deploy:$DB_PASSWORD" | base64 -w0)"
node -e 'console.log(JSON.stringify({ env: process.env.JOB_PASSWORD, nested: JSON.stringify({ password: process.env.ADMIN_PASSWORD }) }))'
cat "$GOOGLE_APPLICATION_CREDENTIALS"
test "$(stat -c %a "$GOOGLE_APPLICATION_CREDENTIALS")" = 600
test -n "$ADMIN_PASSWORD" -a -n "$JOB_PASSWORD"
echo "Deployed."
`;

async function deploy(emulator: Emulator, runner: GithubRunner): Promise<UsedAction> {
  const { clientId, clientSecret } = emulator.credentials;
  const used = await runner.action(ACTION, {
    name: 'Load secrets',
    id: 'secrets',
    with: {
      url: emulator.url,
      'client-id': clientId,
      'client-secret': clientSecret,
      'ca-certificate': emulator.caFile ?? '',
      provision: 'true',
      secrets: SECRETS,
    },
  });
  await runner.script(DEPLOY, {
    name: 'Deploy',
    env: { DB_PASSWORD: '${{ steps.secrets.outputs.DB_PASSWORD }}' },
  });
  return used;
}

/** What a job leaves to look at. */
export interface Demo {
  /** The log as the web page shows it, with the inputs of each step or without. */
  readonly log: string;
  readonly foldedLog: string;
  /** The summary page, in Markdown. */
  readonly summary: string;
  /** What the vault saw. */
  readonly audit: string;
  readonly promises: readonly Kept[];
}

/**
 * The main job from end to end. The vault is the emulator, the runner a model of GitHub's; what
 * runs in between is the action as it is shipped.
 */
export async function runJob(): Promise<Demo> {
  const emulator = await startEmulator({ tls: true });
  const runner = new GithubRunner({ secrets: [emulator.credentials.clientSecret] });
  try {
    const used = await deploy(emulator, runner);
    const post = await used.post({ name: 'Post Load secrets' });
    return {
      log: runner.log(),
      foldedLog: runner.log({ masked: true, folded: true }).replaceAll('  ▼', '  ▶'),
      summary: used.main.summary + post.summary,
      audit: auditTable(emulator.log()),
      promises: checkPromises({ emulator, runner, main: used.main, post }),
    };
  } finally {
    await runner.close();
    await emulator.close();
  }
}
