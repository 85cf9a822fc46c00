import type { ErrorCode } from '../../model/errors.ts';

/** Why the vault, or the gateway in front of it, refused. */
export interface Refusal {
  readonly code: ErrorCode;
  /** The vault's own words (made harmless) and a remedy. */
  readonly text: string;
  /** The domain code of contract §10, such as 1007, where there is one. */
  readonly domainCode: number | undefined;
  /** The status inside the envelope, which may differ from the HTTP status. */
  readonly bodyStatus: number | undefined;
  /**
   * True for the gateway's "no Route matched" text, which may stand for a wrong path or a dead
   * token (§3).
   */
  readonly noRoute: boolean;
  /** Whether the vault, or what stands in front of it, doesn't know the path (§3). */
  readonly unknownRoute: boolean;
}

/** The remedy for a call that the authorization isn't allowed to make. */
export const GRANT =
  'Grant the resource to the authorization in the vault, and check its allowed IPs.';

/** A refusal that says no more than its code and its text. */
export function refusal(code: ErrorCode, text: string): Refusal {
  return {
    code,
    text,
    domainCode: undefined,
    bodyStatus: undefined,
    noRoute: false,
    unknownRoute: false,
  };
}
