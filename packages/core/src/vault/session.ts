import type { Redacted } from '../model/redacted.ts';
import { readAnswer, VaultError } from './answer.ts';
import type { Members } from './members.ts';
import { readRegistration, type Credentials, type Registration } from './registration.ts';
import { readToken, type Token } from './token.ts';
import { JSON_TYPE, type HttpResponse, type Transport } from './network/transport.ts';

/** The two prefixes under which vaults of different ages serve the same functions (contract §2). */
export type ApiPrefix = 'iso' | 'api';

/** What a session needs to log in and to speak. */
export interface SessionOptions {
  readonly send: Transport;
  /** The vault's address without a slash at the end; a base path is kept. */
  readonly baseUrl: string;
  /** What the vault is told about who asks. */
  readonly userAgent: string;
  /** Undefined when the transport signs each request, so that there is nothing to log in to. */
  readonly credentials: Credentials | undefined;
  /** Registered with the first login; the session goes on under the authorization that comes back. */
  readonly registration?: Registration | undefined;
  /** `auto` begins with `iso` and goes over to `api`, module by module, when the gateway knows no such route. */
  readonly apiPrefix: ApiPrefix | 'auto';
  readonly tenant?: string | undefined;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  /** Told each secret the vault gives out for logging in before it is used, so that it is masked first. */
  readonly onSecret: (secret: Redacted) => void;
  /** Whether words of the vault's repeat a credential, so that no message may quote them. */
  readonly repeatsSecret: (words: string) => boolean;
  /** Told once when the answers come from the emulator instead of a vault. */
  readonly onEmulator: () => void;
  readonly signal?: AbortSignal | undefined;
}

/** One call of the vault's API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path segments after the prefix, not yet encoded; the first is the module. */
  readonly path: readonly string[];
  readonly form?: Readonly<Record<string, string>>;
  /** In place of a form, for the functions that take JSON. */
  readonly json?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Of a POST: that making it twice creates nothing twice. */
  readonly repeatable?: boolean;
  /** Where the caller knows better than {@link SessionOptions.apiPrefix}. */
  readonly prefix?: ApiPrefix;
  /** Another call follows where the vault doesn't know this one, so that nothing else is tried. */
  readonly hasAlternative?: boolean;
  /** For messages: completes "refused to …". */
  readonly what: string;
  readonly maxBytes: number;
}

/** A token answer may have this many bytes, and so may any small answer. */
export const SMALL_ANSWER_BYTES = 2 ** 20;

const FORM = 'application/x-www-form-urlencoded';

/**
 * Speaks to the vault under one authorization: logs in when first needed, renews the token before it ends, and
 * logs in once more when the vault no longer accepts it. It never loops.
 */
export class Session {
  readonly #options: SessionOptions;
  readonly #prefixes = new Map<string, ApiPrefix>();
  #login: Promise<Token> | undefined;
  #registered: Credentials | undefined;
  #tokenWorked = false;
  #announced = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /**
   * Makes one call and returns the members of its answer.
   *
   * @throws {@link VaultError}, `TransportError`, or ERR_ANSWER.
   */
  async call(call: Call): Promise<Members> {
    const { credentials } = this.#options;
    if (credentials === undefined) return this.#exchange(call);
    const token = await this.#freshToken(credentials);
    try {
      const answer = await this.#exchange(call, token);
      this.#tokenWorked = true;
      return answer;
    } catch (error) {
      if (!this.#tokenDied(error, call)) throw error;
      // A login that fails now says nothing about the call, which may have been made before.
      const fresh = await this.#freshToken(credentials, token).catch(() => {
        throw error;
      });
      return this.#exchange(call, fresh);
    }
  }

  /** Logs in, unless there is a token already or the authorization needs none. */
  async logIn(): Promise<void> {
    const { credentials } = this.#options;
    if (credentials !== undefined) await this.#freshToken(credentials);
  }

  /** Whether a module may be served under a prefix, as far as is known. */
  mayServe(prefix: ApiPrefix, module: string): boolean {
    const { apiPrefix } = this.#options;
    const known = apiPrefix === 'auto' ? this.#prefixes.get(module) : apiPrefix;
    return known === undefined || known === prefix;
  }

  #tokenDied(error: unknown, { hasAlternative }: Call): boolean {
    if (!(error instanceof VaultError)) return false;
    if (error.status === 401) return true;
    return error.refusal.noRoute && this.#tokenWorked && hasAlternative !== true;
  }

  /** @param dead - A token the vault no longer accepts, which another call may have replaced already. */
  async #freshToken(credentials: Credentials, dead?: Token): Promise<Token> {
    const login = this.#login;
    const token = await login;
    const usable = token !== undefined && token !== dead && this.#options.now() < token.renewAt;
    if (usable) return token;
    // Calls that wait here together log in once: the first of them replaces the login that all of them saw.
    const replaced = this.#login === login ? undefined : this.#login;
    this.#login = replaced ?? this.#logInAnew(credentials);
    return this.#login;
  }

  /** A login that was refused stays so; one that met a fault of the network does not. */
  async #logInAnew(credentials: Credentials): Promise<Token> {
    this.#tokenWorked = false;
    try {
      return await this.#logInAs(credentials);
    } catch (error) {
      if (!(error instanceof VaultError)) this.#login = undefined;
      throw error;
    }
  }

  async #logInAs(own: Credentials): Promise<Token> {
    const { registration } = this.#options;
    if (registration === undefined) return this.#fetchToken(own);
    this.#registered ??= await this.#register(own, registration);
    return this.#fetchToken(this.#registered);
  }

  async #register(own: Credentials, registration: Registration): Promise<Credentials> {
    const answer = await this.#exchange(
      {
        method: 'POST',
        path: ['dapp', 'application'],
        form: { ...registration },
        what: 'register the application',
        maxBytes: SMALL_ANSWER_BYTES,
      },
      await this.#fetchToken(own),
    );
    return readRegistration(answer, this.#options.onSecret);
  }

  async #fetchToken({ clientId, clientSecret }: Credentials): Promise<Token> {
    const { tenant, now, onSecret } = this.#options;
    const askedAt = now();
    const answer = await this.#exchange({
      method: 'POST',
      path: ['oauth2', 'token'],
      form: {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret.reveal(),
        ...(tenant === undefined ? {} : { tenant }),
      },
      repeatable: true,
      what: 'log in',
      maxBytes: SMALL_ANSWER_BYTES,
    });
    const token = readToken(answer, askedAt);
    onSecret(token.secret);
    return token;
  }

  async #exchange(call: Call, token?: Token): Promise<Members> {
    const { apiPrefix } = this.#options;
    const module = call.path[0] ?? '';
    const found = apiPrefix === 'auto' ? this.#prefixes.get(module) : apiPrefix;
    const known = call.prefix ?? found;
    try {
      const answer = await this.#send(call, known ?? 'iso', token);
      if (found === undefined) this.#prefixes.set(module, known ?? 'iso');
      return answer;
    } catch (error) {
      const otherPrefix =
        known === undefined && error instanceof VaultError && error.refusal.noRoute;
      if (!otherPrefix) throw error;
      const answer = await this.#send(call, 'api', token);
      this.#prefixes.set(module, 'api');
      return answer;
    }
  }

  async #send(call: Call, prefix: ApiPrefix, token: Token | undefined): Promise<Members> {
    const { send, baseUrl, userAgent, signal, repeatsSecret } = this.#options;
    const path = [prefix, ...call.path.map(encodeURIComponent)].join('/');
    const query = call.query === undefined ? '' : `?${new URLSearchParams(call.query).toString()}`;
    const [type, body] = bodyOf(call);
    const response = await send(
      {
        method: call.method,
        url: new URL(`${baseUrl}/${path}${query}`),
        headers: {
          accept: 'application/json',
          'user-agent': userAgent,
          ...(token === undefined ? {} : { authorization: `Bearer ${token.secret.reveal()}` }),
          ...(body === undefined
            ? {}
            : { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }),
        },
        ...(body === undefined ? {} : { body }),
        repeatable: call.repeatable === true,
        maxBytes: call.maxBytes,
      },
      signal,
    );
    this.#announce(response);
    return readAnswer(response, call.what, repeatsSecret);
  }

  #announce(response: HttpResponse): void {
    if (this.#announced || response.headers['x-senhasegura-emulator'] === undefined) return;
    this.#announced = true;
    this.#options.onEmulator();
  }
}

function bodyOf({ form, json }: Call): readonly [type: string, body: string | undefined] {
  return json === undefined
    ? [FORM, form && new URLSearchParams(form).toString()]
    : [JSON_TYPE, JSON.stringify(json)];
}
