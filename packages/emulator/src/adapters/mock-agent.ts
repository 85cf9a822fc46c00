import type { MockAgent } from 'undici';
import type { Emulation } from '../gateway/emulation.ts';

/** Lets undici's `MockAgent` answer for `origin` from an emulation, without a socket. */
export function serveThrough(agent: MockAgent, origin: string, emulation: Emulation): void {
  const any = () => true;
  agent
    .get(origin)
    .intercept({ path: any, method: any })
    .reply((options) => {
      const [path = '/', query = ''] = splitOnce(options.path, '?');
      const answer = emulation.handle({
        method: options.method,
        path,
        query,
        headers: { ...lowerCase(options.headers), host: 'localhost' },
        body: bytesOf(options.body),
        client: { address: '127.0.0.1', connection: 0, handshake: 0 },
      });
      const headers = { ...answer.headers };
      return {
        statusCode: answer.status,
        data: Buffer.from(answer.body),
        responseOptions: { headers },
      };
    })
    .persist();
}

function lowerCase(headers: unknown): Record<string, string> {
  const entries = headers instanceof Headers ? [...headers] : Object.entries(headers ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return typeof body === 'string' ? Buffer.from(body) : new Uint8Array();
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
