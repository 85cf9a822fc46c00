import type { Emulator } from '../src/index.ts';
import { PROFILES, type ProfileName } from '../src/settings/profiles.ts';
import { ownEmulator } from './own-emulator.ts';
import { at, bearer, form, FORM, send, textAt, type Json, type RawAnswer } from './raw-client.ts';

/** A profile, and what decides the draws of `hostile`. */
export interface Dialect {
  readonly profile: ProfileName;
  readonly seed: number;
}

/** Every profile, and several draws of the one that draws. */
export const DIALECTS: readonly Dialect[] = PROFILES.flatMap((profile) =>
  (profile === 'hostile' ? [1, 2, 3, 4, 5, 6] : [1]).map((seed) => ({ profile, seed })),
);

/**
 * Speaks to an emulator of its own in any dialect, as a client does that was told nothing of it.
 */
export class DialectClient {
  readonly emulator: Emulator;
  /** Of the emulator; a test moves it. In milliseconds since 1970. */
  readonly clock: { now: number };
  #token = '';

  private constructor(emulator: Emulator, clock: { now: number }) {
    this.emulator = emulator;
    this.clock = clock;
  }

  /** Starts the emulator, and logs in as the first authorization of the sample. */
  static async start({ profile, seed }: Dialect): Promise<DialectClient> {
    const clock = { now: Date.UTC(2030, 0, 1) };
    const options = { profile, random_seed: seed, clock: () => clock.now };
    const client = new DialectClient(await ownEmulator(options), clock);
    client.#token = await client.logIn('shop-api/payments/staging');
    return client;
  }

  /** Tries the prefixes in turn, as a client does that was told `auto`. */
  async call(
    method: string,
    path: string,
    fields?: Readonly<Record<string, string>>,
    authorization = this.#token,
  ): Promise<RawAnswer> {
    const request = {
      method,
      headers: {
        ...(authorization === '' ? {} : bearer(authorization)),
        ...(fields === undefined ? {} : FORM),
      },
      ...(fields === undefined ? {} : { body: form(fields) }),
    };
    const first = await send(this.emulator, `/iso/${path}`, request);
    return first.text.includes('no Route matched')
      ? send(this.emulator, `/api/${path}`, request)
      : first;
  }

  /** The token of an authorization; empty where it is refused. */
  async logIn(label: string): Promise<string> {
    const found = this.emulator.credentialsOf(label);
    const answer = await this.call(
      'POST',
      'oauth2/token',
      {
        grant_type: 'client_credentials',
        client_id: found?.clientId ?? '',
        client_secret: found?.clientSecret ?? '',
      },
      '',
    );
    return textAt(answer.json, 'access_token');
  }
}

/** The secrets of an application's answer. */
export function secretsOf(json: Json | undefined): readonly Json[] {
  return at(json, 'application', 'secrets') as readonly Json[];
}
