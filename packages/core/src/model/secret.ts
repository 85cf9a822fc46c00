import type { ErrorCode } from './errors.ts';
import type { Redacted } from './redacted.ts';

/**
 * The kinds of objects a reference can name. `dsm` is a secret of the authorization, by its
 * `identity`.
 */
export type SourceKind =
  'dsm' | 'provisioned' | 'pam-credential' | 'pam-key' | 'pam-info' | 'certificate' | SafeKind;

/** The kinds of items that MySafe holds; they need an authorization of their own. */
export type SafeKind = 'mysafe-password' | 'mysafe-note' | 'mysafe-secret';

/** The parts of a certificate that can be loaded. */
export type CertificateKey = 'pfx' | 'crt' | 'key' | 'pem' | 'password';

/** The ways, other than files, in which a value reaches later steps. */
export type VariableKind = 'output' | 'env';

/** The most bytes of a value. Linux starts no process with a longer variable. */
export const MAX_VALUE_BYTES = 128 * 1024;

/** More secrets than this are a mistake, in one step as in one answer of the vault. */
export const MAX_SECRETS = 10_000;

/** What is wrong with a value, as the end of "the value of SECRET …"; it is never quoted. */
export interface ValueFault {
  readonly problem: string;
  /** Default ERR_VALUE_INVALID. */
  readonly code?: ErrorCode;
}

/**
 * How much of a value is masked: everything derived from it, only the value as such, or nothing
 * (`nomask`).
 */
export type MaskPolicy = 'full' | 'value' | 'none';

/** Where one value goes. */
export type Placement =
  | { readonly kind: VariableKind; readonly name: string }
  | {
      readonly kind: 'file';
      /** Relative, with `/`, validated: no `..`, no empty or dot segment. */
      readonly path: string;
      /** Permission bits, default 0o600. */
      readonly mode: number;
      /** The variable that carries the file's path. */
      readonly pathName: string;
      /**
       * How the path is exported: always as a variable, for tools, and as an output where outputs
       * are wanted.
       */
      readonly pathKinds: readonly VariableKind[];
      /** Stays when the job ends. */
      readonly keep: boolean;
    };

/**
 * One value as it came from the vault (after the entry's options), not yet masked, so not
 * exportable.
 */
export interface FetchedSecret {
  /** Where it came from, for people: `team/shop/db#password`. Names only. */
  readonly label: string;
  readonly placement: Placement;
  /** Bytes only for `file:` placements with `decode=`. */
  readonly value: Redacted<string | Uint8Array>;
  readonly maskPolicy: MaskPolicy;
  /**
   * Other forms of it, masked as they are: what the vault sent encrypted, and the text before
   * `encode=`.
   */
  readonly alsoMask?: readonly Redacted[];
  /** The vault's expiration text (`YYYY-MM-DD HH:MM:SS`, zone unknown), or undefined. */
  readonly expiration: string | undefined;
}

declare const masked: unique symbol;

/**
 * A value that the platform already hides, or that the user doesn't want hidden. Only `mask.ts`
 * makes one.
 */
export interface MaskedSecret extends FetchedSecret {
  readonly [masked]: true;
}

/** One object of the vault, interpreted: its keys in the vault's order. */
export interface VaultObject {
  readonly kind: SourceKind;
  /** What a reference names it by: identity, id, tag. */
  readonly ref: string;
  /** The vault's id, for giving it back. */
  readonly id: string | undefined;
  readonly fields: readonly VaultField[];
  readonly expiration: string | undefined;
}

/**
 * A key with its value, or with what is wrong with it. A null in the vault is missing, so it is not
 * here.
 */
export type VaultField =
  | {
      readonly key: string;
      readonly value: Redacted;
      /** What the vault sent, when the value was encrypted. */
      readonly cipher?: Redacted;
      readonly problem?: never;
    }
  | {
      readonly key: string;
      readonly value?: never;
      /** Default ERR_VALUE_INVALID. */
      readonly code?: ErrorCode;
      /**
       * Completes the sentence "KEY of SECRET …". Reported only when something asks for the key.
       */
      readonly problem: string;
    };
