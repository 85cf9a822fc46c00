import { object, TEXT, texts, type Schema } from './openapi-shapes.ts';

const pod = texts('pod_name', 'deploy', 'namespace');

/** The body that a call accepts, by method and path. */
export const BODIES: Readonly<Record<string, Schema>> = {
  'POST oauth2/token': object(
    {
      grant_type: { type: 'string', const: 'client_credentials' },
      ...texts('client_id', 'client_secret', 'tenant'),
    },
    ['grant_type'],
  ),
  'POST dapp/application': object(
    texts('application', 'system', 'environment', 'unique_key', 'description'),
    ['application'],
  ),
  'POST coe/dapp/provision': object(pod),
  'POST coe/dapp/deprovision': object({ ...pod, secret_id: TEXT }),
  'POST dapp/deprovision': object({ ...pod, secret_id: TEXT }),
  'POST cicd/variables': object(
    {
      env: { type: 'string', description: 'KEY=value lines in base64 with + / = written as - _ ,' },
      map: { type: 'string', description: 'The mapping file in the same encoding, or empty' },
    },
    ['env'],
  ),
  'POST sctm/secret': object(
    texts('identity', 'name', 'data', 'engine', 'expiration_date', 'description'),
    ['identity', 'data'],
  ),
  'POST pam/credential': object(
    texts(
      'hostname',
      'ip',
      'username',
      'identifier',
      'content',
      'additional',
      'domain',
      'type',
      'tags',
    ),
    ['hostname', 'ip', 'username'],
  ),
  'POST certificate/download': object(
    {
      ...texts('id', 'password'),
      format: { type: 'string', enum: ['pfx', 'pem', 'crt'] },
      download_key: { type: 'boolean' },
    },
    ['id', 'format'],
  ),
  'POST pam/info': object(texts('content', 'name', 'identifier', 'type'), ['content']),
  'POST pam/device': object(
    texts('hostname', 'ip', 'type', 'vendor', 'model', 'site', 'domain', 'tags'),
    ['hostname', 'ip'],
  ),
};

/** The schema of a successful answer, by method and path. Default: the bare envelope. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  'GET dapp/application': 'Application',
  'POST dapp/application': 'Registered',
  'POST coe/dapp/provision': 'Provisioned',
  'POST sctm/secret': 'Application',
  'GET sctm/secret': 'Secrets',
  'GET sctm/secret/{identity}': 'Secret',
  'GET pam/credential': 'Credentials',
  'GET pam/credential/{ref}': 'Credential',
  'POST pam/credential': 'CredentialWritten',
  'GET pam/key/{ref}': 'Key',
  'GET pam/info/{ref}': 'Information',
  'POST pam/info': 'InformationWritten',
  'POST pam/device': 'Device',
  'GET pam/device': 'Devices',
  'GET pam/device/{ref}': 'Device',
  'POST certificate/download': 'CertificateFile',
  'GET certificate/list': 'Certificates',
  'GET mysafe/password': 'SafePasswords',
  'GET mysafe/password/{ref}': 'SafePassword',
  'GET mysafe/note': 'SafeNotes',
  'GET mysafe/note/{ref}': 'SafeNote',
  'GET mysafe/secretapi': 'SafeSecrets',
  'GET mysafe/secretapi/{ref}': 'SafeSecret',
  'GET coe/senha': 'Senha',
  'GET coe/senha/{ref}': 'Senha',
};
