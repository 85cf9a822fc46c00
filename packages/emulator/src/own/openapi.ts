import packageJson from '../../package.json' with { type: 'json' };
import type { Route } from '../call/call.ts';
import { ROUTES } from '../routes/routes.ts';
import { BODIES, PAYLOADS } from './openapi-calls.ts';
import { SCHEMAS } from './openapi-schemas.ts';

/** Describes the route table in OpenAPI 3.1. */
export function openApiDocument(): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of ROUTES) {
    const path = `/{prefix}/${route.path}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'senhasegura DSM, as the emulator serves it',
      version: packageJson.version,
      description:
        'The calls of the emulator in its default dialect. Which points are documented by the vendor and which ' +
        "are the emulator's own choice stands in its README.",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: ['token', 'dsm', 'pam', 'certificate', 'mysafe'].map((name) => ({ name })),
    security: [{ bearer: [] }],
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [
        path,
        { parameters: parametersOf(path), ...item },
      ]),
    ),
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        client: { type: 'http', scheme: 'basic' },
      },
      schemas: SCHEMAS,
    },
  };
}

function operation(route: Route): Readonly<Record<string, unknown>> {
  const key = `${route.method} ${route.path}`;
  const body = BODIES[key];
  return {
    operationId: operationId(route),
    tags: [route.family],
    summary: route.summary,
    ...(route.served === undefined ? {} : { description: 'Served only behind a switch.' }),
    ...(route.open === true ? { security: [{ client: [] }, {}] } : {}),
    ...(key === 'GET coe/senha' ? { parameters: [CREDENTIAL_ID] } : {}),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/x-www-form-urlencoded': { schema: body },
              'application/json': { schema: body },
            },
          },
        }),
    responses: responsesOf(route, key),
  };
}

function responsesOf(route: Route, key: string): Readonly<Record<string, unknown>> {
  const answer = (description: string, ...names: readonly string[]) => ({
    description,
    content: { 'application/json': { schema: oneOf(names) } },
  });
  const documented500 =
    key === 'GET pam/key' ? { 500: answer('What the vault says without an id', 'Failure') } : {};
  if (route.open === true) {
    return {
      200: answer('A token', 'Token'),
      400: answer('A malformed request', 'OAuthError'),
      401: answer('Not authenticated', 'OAuthError'),
      404: answer('Refused by the gateway', 'Gateway'),
      413: answer('The body is over 1 MiB', 'Gateway'),
    };
  }
  return {
    200: answer('Done', PAYLOADS[key] ?? 'Success'),
    400: answer('Refused by the module', 'Failure'),
    401: answer(
      'The token or the signature is not valid, or the authorization is inactive',
      'OAuthError',
      'Failure',
      'Gateway',
    ),
    404: answer('Nothing there, or refused by the gateway', 'Gateway', 'Failure'),
    413: answer('The body is over 1 MiB', 'Gateway'),
    ...documented500,
  };
}

function oneOf(names: readonly string[]): Readonly<Record<string, unknown>> {
  const references = names.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const [only] = references;
  return references.length === 1 && only !== undefined ? only : { anyOf: references };
}

const CREDENTIAL_ID = { name: 'credentialId', in: 'query', schema: { type: 'string' } } as const;

function parametersOf(path: string): readonly unknown[] {
  const parameter = (name: string, schema: object, description: string) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema,
  });
  return [
    parameter('prefix', { type: 'string', enum: ['iso', 'api'] }, 'Both open the same functions'),
    ...(path.includes('{identity}')
      ? [
          parameter(
            'identity',
            { type: 'string', minLength: 1 },
            'The identity of the secret; its slashes as %2F or as they are',
          ),
        ]
      : []),
    ...(path.includes('{ref}')
      ? [
          parameter(
            'ref',
            { type: 'string', minLength: 1 },
            'An id, an identifier, or username@hostname',
          ),
        ]
      : []),
  ];
}

function operationId({ method, path }: Route): string {
  const words = path.replaceAll(/[{}]/g, '').split('/');
  return [
    method.toLowerCase(),
    ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ].join('');
}
