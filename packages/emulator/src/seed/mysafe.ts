/** MySafe (contract §19.4): personal items, and access keys of its own to read them with. */
export interface SeedMySafe {
  readonly access_keys: readonly SeedAccessKey[];
  readonly passwords?: readonly SeedSafePassword[] | undefined;
  readonly notes?: readonly SeedSafeNote[] | undefined;
  readonly secrets?: readonly SeedSafeSecret[] | undefined;
}

/** An authorization of MySafe. No other one opens MySafe, and it opens nothing else. */
export interface SeedAccessKey {
  /** The emulator names the authorization `mysafe/NAME`. */
  readonly name: string;
  /** Random when absent, as is the secret. */
  readonly client_id?: string | undefined;
  readonly client_secret?: string | undefined;
  readonly enabled?: boolean | undefined;
  /** `YYYY-MM-DD HH:MM:SS`, UTC. */
  readonly expiration_date?: string | undefined;
  readonly allowed_ips?: readonly string[] | undefined;
  readonly allowed_http_referers?: readonly string[] | undefined;
  /** SHA-256 of the client certificate, hexadecimal. */
  readonly certificate_fingerprint?: string | undefined;
  readonly encryption_enabled?: boolean | undefined;
  /** PEM of an RSA private key. Default: one made when it is first needed. */
  readonly encryption_key?: string | undefined;
  /** Identifiers of the items that it may read. Default: all of them. */
  readonly items?: readonly string[] | undefined;
}

/** What every item of MySafe has. */
export interface SeedSafeItem {
  /** Digits. The three kinds share one range. */
  readonly identifier: string;
  readonly name: string;
  readonly tags?: readonly string[] | undefined;
  /** A reader must justify the access. Default false. */
  readonly need_justify?: boolean | undefined;
  /** Somebody must approve the access. Default false. */
  readonly need_approval?: boolean | undefined;
  /** Default true. */
  readonly active?: boolean | undefined;
}

/** A password, maybe with a second factor. */
export interface SeedSafePassword extends SeedSafeItem {
  readonly url?: string | undefined;
  readonly username?: string | undefined;
  readonly password: string;
  /** Base32. The one-time code `token` is made from it. */
  readonly secret_key?: string | undefined;
  readonly notes?: string | undefined;
}

/** A note. */
export interface SeedSafeNote extends SeedSafeItem {
  readonly note: string;
}

/** A secret of some API. */
export interface SeedSafeSecret extends SeedSafeItem {
  readonly url?: string | undefined;
  readonly client_id?: string | undefined;
  readonly client_secret: string;
  readonly identifier_code?: string | undefined;
  readonly method?: string | undefined;
  readonly notes?: string | undefined;
}
