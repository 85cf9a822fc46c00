import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A package that was published, and how its publisher logged in. */
export interface Published {
  readonly name: string;
  readonly version: string;
  readonly authorization: string | undefined;
}

/** A registry on the loopback interface that takes what `npm publish` sends, and nothing else. */
export interface NpmRegistry extends AsyncDisposable {
  readonly host: string;
  readonly published: readonly Published[];
}

/** Starts a registry. */
export async function startNpmRegistry(): Promise<NpmRegistry> {
  const published: Published[] = [];
  const server = createServer((request, response) => {
    if (request.method !== 'PUT') {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    void text(request).then((body) => {
      const { name, versions } = JSON.parse(body) as { name: string; versions: object };
      const [version = ''] = Object.keys(versions);
      published.push({ name, version, authorization: request.headers.authorization });
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"success":true}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    published,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
