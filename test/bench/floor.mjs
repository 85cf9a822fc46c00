// The smallest program that does the work: log in, read, mask, and write one variable for each
// value.
import { appendFileSync, readFileSync } from 'node:fs';
import https from 'node:https';

const { VAULT, CA, CLIENT_ID, CLIENT_SECRET, GITHUB_ENV } = process.env;
const agent = new https.Agent({ keepAlive: true, ca: readFileSync(CA) });

function call(method, path, headers, body) {
  return new Promise((resolve, reject) => {
    const request = https.request(new URL(path, VAULT), { method, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve(JSON.parse(text)));
    });
    request.on('error', reject);
    request.end(body);
  });
}

const body = `grant_type=client_credentials&client_id=${CLIENT_ID}&client_secret=${CLIENT_SECRET}`;
const type = 'application/x-www-form-urlencoded';
const { access_token: token } = await call(
  'POST',
  '/iso/oauth2/token',
  { 'content-type': type },
  body,
);
const { application } = await call('GET', '/iso/dapp/application', {
  authorization: `Bearer ${token}`,
});
for (const { data } of application.secrets) {
  for (const [key, value] of data.flatMap(Object.entries)) {
    process.stdout.write(`::add-mask::${value}\n`);
    appendFileSync(GITHUB_ENV, `${key}=${value}\n`);
  }
}
agent.destroy();
