import type { InputName } from './input-table.ts';

/**
 * What each input means, for `action.yml`, `task.json`, help texts and the documentation. Apart from the table, so that
 * no bundle that runs in a job carries it.
 */
export const INPUT_DOCS: Readonly<Record<InputName, string>> = {
  url: 'Address of the vault, such as https://vault.example.com. Without url, client-id and client-secret, the environment variables SENHASEGURA_URL, SENHASEGURA_CLIENT_ID and SENHASEGURA_CLIENT_SECRET are used, all three.',
  'client-id': 'Client id of the authorization (with oauth1: the consumer key).',
  'client-secret': 'Client secret of the authorization (with oauth1: the consumer secret).',
  'auth-method': 'How the authorization logs in: oauth2 or oauth1.',
  'token-key': 'Token key, for oauth1.',
  'token-secret': 'Token secret, for oauth1.',
  application:
    'With system and environment: registers this application first and goes on with the authorization that comes back. All three or none.',
  system: 'System of the application to register.',
  environment: 'Environment of the application to register.',
  'api-prefix': 'First part of the API paths: iso, api, or auto, which finds out.',
  tenant: 'Tenant of a multi-tenant vault.',
  secrets:
    'What to fetch and where it goes, one entry a line: identity#key -> NAME. Required, here or in secrets-file; * alone is every key of every secret.',
  'secrets-file':
    'Path of a file below the working directory that holds these lines, in the place of secrets.',
  read: 'How DSM secrets are read: auto finds out what the vault knows, application and list read all of the authorization in the older or the newer way, and each reads only those that secrets names.',
  'export-to': 'Where entries go that do not say: output or env.',
  prefix: 'Goes before names that are made of keys.',
  case: 'Case of names that are made of keys: keep or upper.',
  provision:
    'Asks the vault for an ephemeral credential of this job, used as provisioned#KEY and given back when the job ends.',
  'pod-name':
    'Pod name of the ephemeral credential; made of run, attempt, job, leg and step by default.',
  deploy: 'Deploy name of the ephemeral credential; the workflow by default.',
  namespace: 'Namespace of the ephemeral credential; the repository by default.',
  'job-leg': 'Which leg of a matrix this is. Filled in by the platform.',
  cleanup:
    'Gives everything back when the job ends. With false, the output journal names a file for senhasegura cleanup --journal.',
  'cleanup-failure': 'What it means when something could not be given back: warn or fail.',
  'ca-certificate':
    'Certificate of the authority (one or several) that is trusted, alone: PEM text or a path. By default the roots of Node.js and, with Node.js 22.15 or newer, those of the system.',
  'client-certificate':
    'Client certificate for mutual TLS: PEM text, or the path of a PEM or PKCS#12 file.',
  'client-key':
    'Private key of the client certificate: PEM text or a path; with PKCS#12, its passphrase.',
  'insecure-skip-tls-verify':
    'Does not verify the certificate of the vault. Everyone on the way can then read every secret.',
  'decryption-key':
    'Private key (PKCS#8 PEM) of an authorization with encryption of sensitive information: text or a path.',
  'decryption-hash': 'Hash of that encryption (RSA-OAEP): sha1 or sha256.',
  'connect-timeout': 'Seconds for one connection.',
  timeout: 'Seconds for one request.',
  'retry-budget': 'Seconds for all retries together.',
  'mapping-file':
    'Path of the mapping file (JSON or YAML) that says which variables are registered; by default what SENHASEGURA_MAPPING_FILE says.',
  via: 'How they are registered: variables, which the vault maps by itself, or secret, which writes each entry as one secret.',
  'dry-run':
    'Says what would be loaded or registered, line by line and by name, and changes nothing.',
};
