import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Emulator } from '@senhasegura-action/emulator';
import type { Program } from './program.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The folder of the shipped GitHub action. */
export const GITHUB_DIST = folder('../../actions/load-secrets/dist/');
/** The folder of another commit's action, to measure both in one run. Default: none. */
const BEFORE_DIST = process.env['BENCH_BEFORE'];
/** The folder of the shipped Azure task. */
export const AZURE_DIST = folder('../../azure-tasks/LoadSecretsV1/dist/');

const THREE_LINES =
  'team/shop/db#password -> A\nteam/shop/db#username -> B\nteam/shop/flags#* -> *';

/** What the start of Node itself costs. */
export const bareNode: Program = { argv: ['-e', '0'] };

/** The smallest program that logs in, reads and masks. */
export function smallest(url: string, emulator: Emulator): Program {
  const { clientId, clientSecret } = emulator.credentials;
  const env = { VAULT: url, CA: emulator.caFile ?? '' };
  return {
    argv: [folder('floor.mjs')],
    env: { ...env, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret },
  };
}

/** The main step of the GitHub action. */
export function githubMain(
  url: string,
  emulator: Emulator,
  secrets = THREE_LINES,
  dist = GITHUB_DIST,
): Program {
  const { clientId, clientSecret } = emulator.credentials;
  return {
    argv: [join(dist, 'main.js')],
    env: {
      INPUT_URL: url,
      'INPUT_CLIENT-ID': clientId,
      'INPUT_CLIENT-SECRET': clientSecret,
      'INPUT_CA-CERTIFICATE': emulator.caFile ?? '',
      INPUT_SECRETS: secrets,
    },
  };
}

/** The same of another commit. */
export function githubMainBefore(url: string, emulator: Emulator): Record<string, Program> {
  if (BEFORE_DIST === undefined) return {};
  return { 'GitHub main before': githubMain(url, emulator, THREE_LINES, resolve(BEFORE_DIST)) };
}

/** The main step of the Azure DevOps task. */
export function azureMain(url: string, emulator: Emulator): Program {
  const { clientId, clientSecret } = emulator.credentials;
  return {
    argv: [join(AZURE_DIST, 'main.js')],
    env: {
      INPUT_URL: url,
      INPUT_CLIENTID: clientId,
      INPUT_CLIENTSECRET: clientSecret,
      INPUT_CACERTIFICATE: emulator.caFile ?? '',
      INPUT_SECRETS: THREE_LINES,
    },
  };
}
