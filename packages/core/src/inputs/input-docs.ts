import type { InputName } from './input-table.ts';

/**
 * What each input means, for `action.yml`, `task.json`, help texts and the documentation, which
 * `npm run docs` writes. They are apart from the table so that no bundle that runs in a job carries
 * them.
 */
export const INPUT_DOCS: Readonly<Record<InputName, string>> = {
  url:
    'Address of the vault, such as https://vault.example.com. If url, client-id and ' +
    'client-secret are all empty, they are read from SENHASEGURA_URL, ' +
    'SENHASEGURA_CLIENT_ID and SENHASEGURA_CLIENT_SECRET.',
  'client-id': 'Client ID of the authorization (with oauth1, the consumer key).',
  'client-secret': 'Client secret of the authorization (with oauth1, the consumer secret).',
  'auth-method': 'How to log in: oauth2 or oauth1.',
  'token-key': 'Token key (oauth1 only).',
  'token-secret': 'Token secret (oauth1 only).',
  application:
    'Registers this application first and continues with the authorization that the vault ' +
    'returns. Requires system and environment.',
  system: 'System of the application to register.',
  environment: 'Environment of the application to register.',
  'api-prefix': 'First segment of the API paths: iso, api, or auto (detect).',
  tenant: 'Tenant, in a multi-tenant vault.',
  secrets:
    'Which secrets to load and where they go, one entry a line: identity#key -> NAME. ' +
    'Required, unless secrets-file is given. Write * to load everything.',
  'secrets-file': 'Path of a file with the lines of secrets, below the working directory.',
  read:
    'How to read DSM secrets: application or list (all at once, through the older or the ' +
    'newer API), each (one by one, only those named in secrets), or auto (detect).',
  'export-to': 'Destination of entries that do not name one: output or env.',
  prefix: 'Prefix for names derived from keys (#*, *).',
  case: 'Case of names derived from keys: keep or upper.',
  provision:
    'Creates an ephemeral credential for this job, available as provisioned#KEY and ' +
    'removed when the job ends.',
  'pod-name':
    'Pod name of the ephemeral credential. By default made from run, attempt, job, matrix ' +
    'leg and step.',
  deploy:
    'Deploy name of the ephemeral credential. By default the name of the workflow or pipeline.',
  namespace: 'Namespace of the ephemeral credential. By default the repository.',
  'job-leg': 'Which leg of a matrix this is. Filled in by the platform.',
  cleanup:
    'Gives everything back when the job ends. With false, nothing is given back, and the ' +
    'output journal is the path of a file for senhasegura cleanup --journal.',
  'cleanup-failure': 'What to do if something cannot be given back: warn, or fail the job.',
  'ca-certificate':
    "CA certificates to trust instead of the system's: PEM text or a path. By default " +
    'those of Node.js and, with Node.js 22.15 or newer, of the system.',
  'client-certificate':
    'Client certificate for mutual TLS: PEM text, or the path of a PEM or PKCS#12 file.',
  'client-key':
    'Private key of the client certificate: PEM text or a path. With PKCS#12, its passphrase.',
  'insecure-skip-tls-verify':
    'Skips TLS verification. Anyone between the job and the vault can then read every secret.',
  'decryption-key':
    'Private key (PKCS#8 PEM) of an authorization that encrypts sensitive information: PEM ' +
    'text or a path.',
  'decryption-hash': 'Hash used by that encryption (RSA-OAEP): sha1 or sha256.',
  'connect-timeout': 'Timeout for connecting, in seconds.',
  timeout: 'Timeout for each request, in seconds.',
  'retry-budget': 'Total time for retries, in seconds.',
  'mapping-file':
    'Path of the mapping file (JSON or YAML) that says which variables to register. By ' +
    'default the value of SENHASEGURA_MAPPING_FILE.',
  via:
    'How to register: variables (the vault maps them itself) or secret (each entry becomes ' +
    'one secret).',
  'dry-run': 'Reports, line by line, what would be loaded or registered, and changes nothing.',
};
