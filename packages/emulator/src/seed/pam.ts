/** A PAM credential: a username and a password on a device. */
export interface SeedCredential {
  readonly id: string;
  readonly tag?: string | null | undefined;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly ip?: string | undefined;
  readonly port?: string | undefined;
  readonly additional?: string | undefined;
  readonly domain?: string | undefined;
  readonly model?: string | undefined;
  readonly expiration_time?: string | null | undefined;
  readonly active?: boolean | undefined;
  readonly tags?: readonly string[] | undefined;
  /** The policy of the credential: releasing its custody changes the password (contract §19.2). */
  readonly changes_on_release?: boolean | undefined;
  /** Seconds from a release to the new password. Default 0. */
  readonly change_delay?: number | undefined;
}

/** An SSH key in PAM. */
export interface SeedKey {
  readonly id: string;
  readonly tag?: string | null | undefined;
  readonly username: string;
  readonly key_name?: string | undefined;
  readonly hostname: string;
  readonly ip?: string | undefined;
  readonly private_key: string;
  readonly public_key: string;
  readonly password?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly active?: boolean | undefined;
}

/** Protected information in PAM: any text. */
export interface SeedInformation {
  readonly id: string;
  readonly tag?: string | null | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly content: string;
  readonly active?: boolean | undefined;
}
