import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a secret arrived as. */
export interface ArrivedSecret {
  readonly parameters: Readonly<Record<string, string>>;
  readonly data: unknown;
}

/**
 * A vault of another make than the emulator, for what arrives: it takes everything, keeps it as it
 * came, and decodes it by the contract (§7.3, §7.4).
 */
export class SecondVault implements AsyncDisposable {
  readonly calls: string[] = [];
  /** Lines of `env`, as they came. */
  readonly lines: string[] = [];
  readonly mappings: unknown[] = [];
  readonly secrets: ArrivedSecret[] = [];
  /** Everything that was sent, encoded or not. */
  readonly texts: string[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (piece: string) => (body += piece));
      request.on('end', () => {
        const answer = this.#take(`${request.method ?? ''} ${request.url ?? ''}`, body);
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(answer));
      });
    });
  }

  static async start(): Promise<SecondVault> {
    const vault = new SecondVault();
    await new Promise<void>((resolve) => vault.#server.listen(0, '127.0.0.1', resolve));
    return vault;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #take(call: string, body: string): object {
    this.calls.push(call);
    if (call === 'POST /iso/oauth2/token') return { access_token: 'a.b.c', expires_in: 3600 };
    const parameters = Object.fromEntries(new URLSearchParams(body));
    if (call === 'POST /iso/cicd/variables') {
      const [env, map] = [parameters['env'], parameters['map']].map(undone);
      this.texts.push(env ?? '', map ?? '');
      this.lines.push(...(env ?? '').split('\n'));
      this.mappings.push(JSON.parse(map ?? ''));
      return { response: { status: 200, message: 'Variables registered', error: false } };
    }
    if (call === 'POST /iso/sctm/secret') {
      const text = Buffer.from(parameters['data'] ?? '', 'base64').toString();
      this.texts.push(text);
      this.secrets.push({ parameters, data: JSON.parse(text) as unknown });
      const secrets = [{ identity: parameters['identity'], version: '3' }];
      return { response: { status: 201, error: false }, application: { secrets } };
    }
    return { message: 'no Route matched with those values' };
  }
}

/** The base64 of the contract, and its three other characters. */
function undone(text = ''): string {
  const standard = [...text].map((one) => ({ '-': '+', _: '/', ',': '=' })[one] ?? one).join('');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(standard) || standard.length % 4 !== 0) {
    throw new Error('This is not the base64 of the contract.');
  }
  return Buffer.from(standard, 'base64').toString();
}
