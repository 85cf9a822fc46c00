import type { Redacted } from '../../model/redacted.ts';
import { VaultError } from '../answers/answer.ts';
import { SMALL_ANSWER_BYTES } from '../call.ts';
import type { Caller } from '../caller.ts';
import { readRegistration, type Credentials, type Registration } from './registration.ts';
import { readToken, type Token } from './token.ts';

/** What logging in needs beside the credentials. */
export interface LoginOptions {
  /** Registered after the first login; later calls use the authorization that comes back. */
  readonly registration?: Registration | undefined;
  readonly tenant?: string | undefined;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  /** Told each secret that the vault gives out before it is used, so that it is masked first. */
  readonly onSecret: (secret: Redacted) => void;
}

/** The token of one authorization: fetched when it is first needed, and renewed before it ends. */
export class Login {
  /** Whether a call succeeded since the last login. */
  tokenWorked = false;
  readonly #caller: Caller;
  readonly #own: Credentials;
  readonly #options: LoginOptions;
  #login: Promise<Token> | undefined;
  #registered: Credentials | undefined;

  constructor(caller: Caller, own: Credentials, options: LoginOptions) {
    this.#caller = caller;
    this.#own = own;
    this.#options = options;
  }

  /**
   * A token that the vault should accept.
   *
   * @param dead - One that it no longer accepts, which another call may have replaced already.
   */
  async token(dead?: Token): Promise<Token> {
    const login = this.#login;
    const token = await login;
    const usable = token !== undefined && token !== dead && this.#options.now() < token.renewAt;
    if (usable) return token;
    // Calls that wait here together log in once: the first replaces the login that all of them saw.
    const replaced = this.#login === login ? undefined : this.#login;
    this.#login = replaced ?? this.#logInAnew();
    return this.#login;
  }

  /** A refused login stays refused. After a fault of the network, the next call logs in again. */
  async #logInAnew(): Promise<Token> {
    this.tokenWorked = false;
    try {
      const { registration } = this.#options;
      if (registration === undefined) return await this.#fetchToken(this.#own);
      this.#registered ??= await this.#register(registration);
      return await this.#fetchToken(this.#registered);
    } catch (error) {
      if (!(error instanceof VaultError)) this.#login = undefined;
      throw error;
    }
  }

  async #register(registration: Registration): Promise<Credentials> {
    const answer = await this.#caller.call(
      {
        method: 'POST',
        path: ['dapp', 'application'],
        form: { ...registration },
        what: 'register the application',
        maxBytes: SMALL_ANSWER_BYTES,
      },
      await this.#fetchToken(this.#own),
    );
    return readRegistration(answer, this.#options.onSecret);
  }

  async #fetchToken({ clientId, clientSecret }: Credentials): Promise<Token> {
    const { tenant, now, onSecret } = this.#options;
    const askedAt = now();
    const answer = await this.#caller.call({
      method: 'POST',
      path: ['oauth2', 'token'],
      form: {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret.reveal(),
        ...(tenant !== undefined && { tenant }),
      },
      repeatable: true,
      what: 'log in',
      maxBytes: SMALL_ANSWER_BYTES,
    });
    const token = readToken(answer, askedAt);
    onSecret(token.secret);
    return token;
  }
}
