import { TEST_CLIENT, TEST_SESSION } from '../../../packages/core/test-support/vault-session.ts';
import { createClient } from '../../../packages/core/src/vault/client.ts';
import { createDirectTransport } from '../../../packages/core/src/vault/network/direct-transport.ts';
import { Session } from '../../../packages/core/src/vault/session.ts';
import { SenhaseguraError } from '../../../packages/core/src/model/errors.ts';

/** What became of one attempt to read the secrets. */
export interface Outcome {
  /** `ok`, the code of a known error, or `crash` for anything else. */
  readonly result: string;
  readonly message: string;
  readonly ms: number;
}

const TIMEOUT_MS = 250;

const { send } = createDirectTransport({
  connectTimeoutMs: 5000,
  timeoutMs: TIMEOUT_MS,
  idleTimeoutMs: TIMEOUT_MS / 2,
});

/** Reads the secrets of a vault once, from login to interpretation. Never throws. */
export async function readOnce(url: string): Promise<Outcome> {
  const started = performance.now();
  const session = new Session({
    send,
    ...TEST_SESSION,
    baseUrl: url,
    apiPrefix: 'iso',
  });
  const done = (result: string, message: string): Outcome => ({
    result,
    message,
    ms: performance.now() - started,
  });
  try {
    await createClient(session, TEST_CLIENT).readSecrets();
    return done('ok', '');
  } catch (error) {
    const result = error instanceof SenhaseguraError ? error.code : 'crash';
    return done(result, error instanceof Error ? `${error.message}${error.stack ?? ''}` : '');
  }
}
