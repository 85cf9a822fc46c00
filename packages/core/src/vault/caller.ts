import { repeatsSome } from '../text/vault-echo.ts';
import { readAnswer, VaultError } from './answers/answer.ts';
import type { ApiPrefix, Call } from './call.ts';
import type { Members } from './answers/members.ts';
import { JSON_TYPE, type HttpRequest, type Transport } from './network/transport.ts';
import type { Token } from './login/token.ts';
import { pathHint } from './url-path.ts';

/** How calls reach a vault, and which words of its own no message may quote. */
export interface CallerOptions {
  readonly send: Transport;
  /** The vault's address without a slash at the end; a base path is kept. */
  readonly baseUrl: string;
  /** What the vault is told about who asks. */
  readonly userAgent: string;
  /**
   * `auto` begins with `iso` and goes over to `api`, module by module, when the gateway knows no
   * such route.
   */
  readonly apiPrefix: ApiPrefix | 'auto';
  /** Whether words of the vault's repeat a credential, so that no message may quote them. */
  readonly repeatsSecret: (words: string) => boolean;
  /** Told once when the answers come from the emulator instead of a vault. */
  readonly onEmulator: () => void;
  readonly signal?: AbortSignal | undefined;
}

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Makes calls, with a token or without, and finds out which prefix serves which module. */
export class Caller {
  readonly #options: CallerOptions;
  readonly #prefixes = new Map<string, ApiPrefix>();
  #announced = false;

  constructor(options: CallerOptions) {
    this.#options = options;
  }

  /** Whether the vault may serve a module under a prefix, as far as we know. */
  mayServe(prefix: ApiPrefix, module: string): boolean {
    const known = this.#prefixOf(module);
    return known === undefined || known === prefix;
  }

  /**
   * Makes one call and returns the members of its answer.
   *
   * @throws {@link VaultError}, `TransportError`, or ERR_ANSWER.
   */
  async call(call: Call, token?: Token): Promise<Members> {
    const module = call.path[0] ?? '';
    const found = this.#prefixOf(module);
    const prefix = call.prefix ?? found;
    try {
      const answer = await this.#send(call, prefix ?? 'iso', token);
      if (found === undefined) this.#prefixes.set(module, prefix ?? 'iso');
      return answer;
    } catch (error) {
      const hasOther = prefix === undefined && error instanceof VaultError && error.refusal.noRoute;
      if (!hasOther) throw error;
      const answer = await this.#send(call, 'api', token);
      this.#prefixes.set(module, 'api');
      return answer;
    }
  }

  #prefixOf(module: string): ApiPrefix | undefined {
    const { apiPrefix } = this.#options;
    return apiPrefix === 'auto' ? this.#prefixes.get(module) : apiPrefix;
  }

  async #send(call: Call, prefix: ApiPrefix, token: Token | undefined): Promise<Members> {
    const { send, signal, baseUrl } = this.#options;
    const response = await send(this.#requestOf(call, prefix, token), signal);
    if (!this.#announced && response.headers['x-senhasegura-emulator'] !== undefined) {
      this.#announced = true;
      this.#options.onEmulator();
    }
    const repeatsSecret = (words: string): boolean => this.#repeatsSecret(words, call);
    // The address is right once a token came from it.
    const hint = token === undefined ? pathHint(baseUrl) : '';
    return readAnswer(response, call.what, repeatsSecret, hint);
  }

  #requestOf(call: Call, prefix: ApiPrefix, token: Token | undefined): HttpRequest {
    const { baseUrl, userAgent } = this.#options;
    const path = [prefix, ...call.path.map(encodeURIComponent)].join('/');
    const query = call.query === undefined ? '' : `?${new URLSearchParams(call.query).toString()}`;
    const [type, body] = bodyOf(call);
    return {
      method: call.method,
      url: new URL(`${baseUrl}/${path}${query}`),
      headers: {
        accept: JSON_TYPE,
        'user-agent': userAgent,
        ...(token && { authorization: `Bearer ${token.secret.reveal()}` }),
        ...(body !== undefined && {
          'content-type': type,
          'content-length': String(Buffer.byteLength(body)),
        }),
      },
      ...(body !== undefined && { body }),
      repeatable: call.repeatable === true,
      maxBytes: call.maxBytes,
    };
  }

  /** The one guard against a vault that repeats what it was sent: no message quotes such words. */
  #repeatsSecret(words: string, { secrets = [] }: Call): boolean {
    return this.#options.repeatsSecret(words) || repeatsSome(words, secrets);
  }
}

function bodyOf({ form, json }: Call): readonly [type: string, body: string | undefined] {
  return json === undefined
    ? [FORM_TYPE, form && new URLSearchParams(form).toString()]
    : [JSON_TYPE, JSON.stringify(json)];
}
