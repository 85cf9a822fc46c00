import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEmulator } from '../index.ts';
import { send } from '../../test-support/raw-client.ts';
import { ROUTES } from '../routes/routes.ts';
import { BODIES, PAYLOADS } from './openapi-calls.ts';
import { openApiDocument } from './openapi.ts';

describe('the OpenAPI description', () => {
  it('in the repository is the one that the routes make; `npm run openapi` writes it', async () => {
    const file = await readFile(join(import.meta.dirname, '../../openapi.json'), 'utf8');
    expect(JSON.parse(file)).toEqual(openApiDocument());
  });

  it('is served', async () => {
    const emulator = await startEmulator();
    const { json } = await send(emulator, '/__emulator/openapi.json');
    await emulator.close();
    expect(json).toEqual(openApiDocument());
  });

  it('describes each route once, and no body or payload of a route that is not there', () => {
    const routes = ROUTES.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(routes).size).toBe(routes.length);
    expect(routes).toEqual(
      expect.arrayContaining([...Object.keys(BODIES), ...Object.keys(PAYLOADS)]),
    );
    const paths = openApiDocument()['paths'] as Record<string, Record<string, unknown>>;
    const described = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((key) => key !== 'parameters')
        .map((method) => `${method.toUpperCase()} ${path.replace('/{prefix}/', '')}`),
    );
    expect(described.sort()).toEqual(routes.sort());
  });
});
