import { object, TEXT, TEXT_OR_NULL, texts, type Schema } from './openapi-shapes.ts';

const envelope = {
  code: { type: 'integer' },
  response: { $ref: '#/components/schemas/Response' },
} as const;

function answer(payload: Readonly<Record<string, Schema>>): Schema {
  return object({ ...envelope, ...payload });
}

const secret = object(
  {
    ...texts(
      'secret_id',
      'secret_name',
      'identity',
      'version',
      'expiration_date',
      'engine',
      'description',
    ),
    data: {
      description: 'Flat maps; after provisioning, one map',
      anyOf: [
        { type: 'array', items: { type: 'object', additionalProperties: TEXT_OR_NULL } },
        { type: 'object', additionalProperties: TEXT_OR_NULL },
      ],
    },
  },
  ['secret_id', 'secret_name', 'identity', 'version', 'expiration_date', 'engine', 'data'],
);

const application = object({
  name: TEXT,
  description: TEXT_OR_NULL,
  tags: { type: 'array', items: TEXT },
  system: TEXT,
  environment: TEXT,
  secrets: { type: 'array', items: secret },
});

const device = object(
  texts('id', 'hostname', 'ip', 'type', 'vendor', 'model', 'site', 'domain', 'tags'),
);

const credential = object({
  ...texts(
    'id',
    'username',
    'password',
    'content',
    'hostname',
    'additional',
    'domain',
    'ip',
    'port',
    'model',
  ),
  tag: TEXT_OR_NULL,
  parent_credential_cod: { type: 'null' },
  parent_credential: { type: 'null' },
  expiration_time: TEXT_OR_NULL,
});

/** MySafe answers in English alone. */
const safeEnvelope = {
  code: { type: 'integer' },
  response: object({ status: { type: 'integer' }, message: TEXT, error: { type: 'boolean' } }),
} as const;

function safe(name: string, members: readonly string[]): Schema {
  return object({ ...safeEnvelope, [name]: object(texts('identifier', 'name', ...members)) });
}

function safeList(name: string): Schema {
  return object({ ...safeEnvelope, [name]: listOf(texts('identifier', 'name', 'tags')) });
}

function listOf(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'array', items: object(properties) };
}

/** The components of the OpenAPI document. */
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  Token: object({ token_type: TEXT, expires_in: { type: 'integer' }, access_token: TEXT }),
  OAuthError: object({ ...texts('error', 'error_description', 'hint', 'message') }, [
    'error',
    'message',
  ]),
  Gateway: object(texts('message')),
  Response: {
    ...object({
      status: { type: 'integer' },
      ...texts('message', 'detail', 'mensagem'),
      error: { type: 'boolean' },
      error_code: { type: 'integer' },
      erro: { type: 'boolean' },
      cod_erro: { type: 'integer' },
    }),
  },
  Success: answer({}),
  Failure: object(
    {
      ...envelope,
      exception: object({ code: { type: 'integer' }, message: TEXT, detail: TEXT_OR_NULL }),
    },
    ['code', 'response'],
  ),
  Application: answer({ application }),
  Secrets: answer({ secrets: { type: 'array', items: secret } }),
  Secret: answer({ secret }),
  Registered: answer(texts('id', 'signature')),
  Provisioned: object({
    response: object({ status: { type: 'integer' }, mensagem: TEXT, erro: { type: 'boolean' } }),
    application,
  }),
  Credential: answer({ credential }),
  Credentials: answer({ credentials: { type: 'array', items: { type: 'object' } } }),
  CredentialWritten: answer({ credential: object({ id: TEXT, tag: TEXT_OR_NULL }) }),
  Device: answer({ device }),
  Devices: answer({ devices: { type: 'array', items: device } }),
  InformationWritten: answer({
    info: {
      description: 'The first form; the switch pam.infoCreate chooses the second',
      anyOf: [
        object({ id: TEXT, tag: TEXT_OR_NULL }),
        object({
          ...texts('name', 'type', 'service', 'url', 'content', 'users_allowed'),
          identifier: TEXT_OR_NULL,
        }),
      ],
    },
  }),
  Key: answer({
    key: object({
      ...texts('id', 'username', 'key_name', 'hostname', 'ip', 'private_key', 'public_key'),
      password: TEXT_OR_NULL,
      tags: { type: 'array', items: TEXT },
      devices: { type: 'array', items: object(texts('hostname', 'ip')) },
      expiration_time: TEXT_OR_NULL,
    }),
  }),
  Information: answer({ info: object({ ...texts('id', 'type', 'content'), tag: TEXT_OR_NULL }) }),
  CertificateFile: object(
    {
      format: { type: 'string', enum: ['pfx', 'pem', 'crt'] },
      ...texts('certificate', 'key', 'key_format'),
    },
    ['format', 'certificate'],
  ),
  Certificates: answer({ certificates: listOf({}) }),
  SafePassword: safe('password_entity', ['url', 'username', 'password', 'secret_key', 'token']),
  SafeNote: safe('note_entity', ['note']),
  SafeSecret: safe('api_secret_entity', ['url', 'client_id', 'client_secret', 'method']),
  SafePasswords: safeList('password_on_list'),
  SafeNotes: safeList('note_on_list'),
  SafeSecrets: safeList('api_secret_on_list'),
  Senha: answer({ senha: { type: 'object' } }),
};
