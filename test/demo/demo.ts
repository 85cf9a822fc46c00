/**
 * `npm run demo`: the main job from end to end. The vault is the emulator, the runner a model of
 * GitHub's; what runs in between is the action as it is shipped.
 */
import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from '@senhasegura-action/emulator';
import { GithubRunner, type UsedAction } from '../support/runner.ts';
import { checkPromises } from './promises.ts';
import { auditTable, heading, summaryText } from './screen.ts';

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

const emulator = await startEmulator({ tls: true });
const runner = new GithubRunner({ secrets: [emulator.credentials.clientSecret] });
try {
  const used = await deploy(emulator, runner);
  const post = await used.post({ name: 'Post Load secrets' });

  console.log(heading('The log of the job, as GitHub shows it'));
  console.log(runner.log());
  console.log(heading('The summary page'));
  console.log(summaryText(used.main.summary + post.summary));
  console.log(heading("The vault's audit log"));
  console.log(auditTable(emulator.log()));
  console.log(heading('What was checked'));
  const kept = checkPromises({ emulator, runner, main: used.main, post });
  for (const { promise, broken } of kept) {
    console.log(
      `${broken === undefined ? '  ok  ' : 'BROKEN'}  ${promise}${broken === undefined ? '' : `: ${broken}`}`,
    );
  }
  const broken = kept.filter((promise) => promise.broken !== undefined).length;
  console.log(
    broken === 0 ? '\nNothing leaked, nothing was left behind.' : `\n${broken} promises broken.`,
  );
  if (broken > 0) process.exitCode = 1;
} finally {
  await runner.close();
  await emulator.close();
}
