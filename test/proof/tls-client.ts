import { readFileSync } from 'node:fs';
import { createDirectTransport } from '../../packages/core/src/vault/network/direct-transport.ts';

// Sends one request from a process with an environment of its own: `tls-client.ts URL CA-FILE`.
const [url = '', caFile = ''] = process.argv.slice(2);
const { send, close } = createDirectTransport({
  ca: readFileSync(caFile, 'utf8'),
  connectTimeoutMs: 10_000,
  timeoutMs: 10_000,
});
try {
  const headers = { authorization: 'Bearer c4n4ry' };
  const { status } = await send({ method: 'GET', url: new URL(url), headers, maxBytes: 1000 });
  process.stdout.write(String(status));
} catch (error) {
  process.stdout.write(error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
} finally {
  close();
}
