import type { AuditEvent } from './audit.ts';
import type { Dialect } from '../http/answer.ts';
import type { VaultRequest, VaultResponse } from '../http/message.ts';
import type { Parameters } from '../http/parameters.ts';
import type { Resource } from '../seed/seed.ts';
import type { Switches } from '../settings/switches.ts';
import type { Authorization } from '../vault/model.ts';
import type { Vault } from '../vault/vault.ts';

/** A request on its way to a handler. */
export interface Call extends Dialect {
  readonly request: VaultRequest;
  readonly vault: Vault;
  readonly parameters: Parameters;
  /** The decoded `{ref}` of the path; empty without. */
  readonly reference: string;
  note(event: AuditEvent): void;
}

/** A call whose token was good. */
export interface AuthorizedCall extends Call {
  readonly caller: Authorization;
}

/** Which part of the vault a route belongs to. Prefixes are switched per family. */
export type Family = 'token' | 'dsm' | 'pam' | 'certificate' | 'mysafe';

interface RouteBase {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the prefix; `{ref}` stands for one segment. */
  readonly path: string;
  readonly family: Family;
  readonly summary: string;
  /** Default: always. */
  readonly served?: (switches: Switches) => boolean;
}

/** A route that needs no token. */
export interface OpenRoute extends RouteBase {
  readonly open: true;
  readonly handle: (call: Call) => VaultResponse;
}

/** A route for callers whose authorization was granted a resource. */
export interface GuardedRoute extends RouteBase {
  readonly open?: false;
  readonly resource: Resource;
  /** Read-only authorizations are refused with 1039. */
  readonly writes?: boolean;
  readonly handle: (call: AuthorizedCall) => VaultResponse;
}

/** One call that the emulator serves. */
export type Route = OpenRoute | GuardedRoute;
