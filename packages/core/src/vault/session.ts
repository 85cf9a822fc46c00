import { VaultError } from './answers/answer.ts';
import type { ApiPrefix, Call } from './call.ts';
import { Caller, type CallerOptions } from './caller.ts';
import { Login, type LoginOptions } from './login/login.ts';
import type { Members } from './answers/members.ts';
import type { Credentials } from './login/registration.ts';

/** What a session needs to log in and to speak. */
export interface SessionOptions extends CallerOptions, LoginOptions {
  /** Undefined when the transport signs each request, so that there is nothing to log in to. */
  readonly credentials: Credentials | undefined;
}

/**
 * Speaks to the vault under one authorization: logs in when first needed, renews the token before
 * it ends, and logs in once more when the vault no longer accepts it. It never loops.
 */
export class Session {
  readonly #caller: Caller;
  readonly #login: Login | undefined;

  constructor(options: SessionOptions) {
    const { credentials } = options;
    this.#caller = new Caller(options);
    this.#login = credentials && new Login(this.#caller, credentials, options);
  }

  /**
   * Makes one call and returns the members of its answer.
   *
   * @throws {@link VaultError}, `TransportError`, or ERR_ANSWER.
   */
  async call(call: Call): Promise<Members> {
    const login = this.#login;
    if (login === undefined) return this.#caller.call(call);
    const token = await login.token();
    try {
      const answer = await this.#caller.call(call, token);
      login.tokenWorked = true;
      return answer;
    } catch (error) {
      if (!tokenDied(error, call, login)) throw error;
      // A login that fails now says nothing about the call, which may have been made before.
      const fresh = await login.token(token).catch(() => {
        throw error;
      });
      return this.#caller.call(call, fresh);
    }
  }

  /** Logs in, unless there is a token already or the authorization needs none. */
  async logIn(): Promise<void> {
    await this.#login?.token();
  }

  /** Whether the vault may serve a module under a prefix, as far as we know. */
  mayServe(prefix: ApiPrefix, module: string): boolean {
    return this.#caller.mayServe(prefix, module);
  }
}

function tokenDied(error: unknown, { hasAlternative }: Call, { tokenWorked }: Login): boolean {
  if (!(error instanceof VaultError)) return false;
  if (error.status === 401) return true;
  return error.refusal.noRoute && tokenWorked && hasAlternative !== true;
}
