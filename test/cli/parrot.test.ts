import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from './senhasegura.ts';

const SECRET = 'Zq7::very-s3cret-text';
const TOKEN = `t0ken-${'0123456789abcdef'.repeat(20)}`;

let desk: Desk;
let parrot: Server;
/** Refuses every request, and repeats the request as its reason. */
let refusal: (told: string) => string;
let atLogin: boolean;

beforeEach(async () => {
  desk = await openDesk();
  parrot = createServer((request, response) => {
    let told = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (told += chunk));
    request.on('end', () => {
      const login = request.url?.includes('oauth2') === true && !atLogin;
      const message = refusal(login ? '' : (request.headers.authorization ?? told));
      response
        .writeHead(login ? 200 : 403)
        .end(
          JSON.stringify(
            login
              ? { access_token: TOKEN, expires_in: 3600 }
              : { response: { status: 403, error: true, message } },
          ),
        );
    });
  });
  await new Promise<void>((resolve) => parrot.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  parrot.closeAllConnections();
  await new Promise((resolve) => parrot.close(resolve));
  await desk[Symbol.asyncDispose]();
});

// Nobody masks what these commands print.
describe.each([
  ['export', ['export', '--format', 'json', '--secrets', 'db#password -> A']],
  ['doctor', ['doctor']],
])('senhasegura %s', (_, args) => {
  it.each([
    ['its client secret', true, () => `unknown: ${SECRET}`],
    ['a part of it', true, () => `${'x'.repeat(185)}${SECRET}`],
    ['all that it sent', true, (told: string) => told],
    ['that in base64', true, (told: string) => Buffer.from(told).toString('base64').slice(-150)],
    ['its token, cut off', false, (told: string) => `not for ${told}`],
  ])('does not pass on words that repeat %s', async (__, login, said) => {
    [atLogin, refusal] = [login, said];
    const { port } = parrot.address() as { port: number };
    const env = {
      SENHASEGURA_URL: `http://127.0.0.1:${port}`,
      SENHASEGURA_CLIENT_SECRET: SECRET,
    };
    const { exitCode, stdout, stderr } = await desk.run(args, { env });
    expect(exitCode).toBe(1);
    const printed = stdout + stderr;
    expect(printed).toContain('(its message is omitted, because it repeats a credential)');
    expect(printed).toContain('Grant the resource to the authorization');
    expect(printed).not.toMatch(/Zq7|s3cret|t0ken/);
  });
});
