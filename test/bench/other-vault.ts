import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { makeAuthority } from '../proof/certificates.ts';
import type { Program } from './program.ts';

/** A checkout of hashicorp/vault-action, to measure it in the same rounds. Default: none. */
const CHECKOUT = process.env['BENCH_VAULT_ACTION'];

/** As much of HashiCorp's Vault as one login with AppRole and one read need, over TLS. */
export interface OtherVault {
  readonly port: number;
  /** The program that reads three values from it, by way of `url`. */
  program(url: string): Program;
  close(): void;
}

/** Starts it if there is a checkout to measure. */
export async function startOtherVault(): Promise<OtherVault | undefined> {
  if (CHECKOUT === undefined) return undefined;
  const authority = await makeAuthority();
  const { certificate: cert, key } = await authority.issue();
  const server = createServer({ cert, key }, (request, response) => {
    const answer = ANSWERS[`${request.method} ${request.url}`];
    request.resume();
    request.on('end', () => {
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? { errors: [] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const main = join(CHECKOUT, mainOf(readFileSync(join(CHECKOUT, 'action.yml'), 'utf8')));
  return {
    port: (server.address() as AddressInfo).port,
    program: (url) => ({
      argv: [main],
      env: {
        INPUT_URL: url,
        INPUT_METHOD: 'approle',
        INPUT_ROLEID: 'role',
        INPUT_SECRETID: 'made-up-secret-id',
        INPUT_SECRETS: 'kv/data/shop password | A ; kv/data/shop username | B',
        INPUT_CACERTIFICATE: Buffer.from(authority.certificate).toString('base64'),
        INPUT_EXPORTENV: 'true',
      },
    }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const ANSWERS: Readonly<Record<string, unknown>> = {
  'POST /v1/auth/approle/login': { auth: { client_token: 'made-up-token' } },
  'GET /v1/kv/data/shop': {
    data: { data: { password: 'made-up-password', username: 'shop' }, metadata: { version: 1 } },
  },
};

function mainOf(actionYml: string): string {
  const [, main] = /^\s+main:\s*['"]?([^'"\s]+)/m.exec(actionYml) ?? [];
  if (main === undefined) throw new Error('The action.yml of the checkout names no main');
  return main;
}
