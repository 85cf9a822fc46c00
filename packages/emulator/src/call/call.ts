import type { AuditEvent } from './audit.ts';
import type { Dialect } from '../http/answer.ts';
import type { VaultRequest, VaultResponse } from '../http/message.ts';
import type { Parameters } from '../http/parameters.ts';
import type { Resource } from '../seed/seed.ts';
import type { Switches } from '../settings/switches.ts';
import type { Authorization } from '../vault/model.ts';
import type { Vault } from '../vault/vault.ts';

/** One request on its way through a handler. */
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

export type Family = 'token' | 'dsm' | 'pam';

interface RouteBase {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the prefix; `{ref}` stands for one segment. */
  readonly path: string;
  readonly family: Family;
  readonly summary: string;
  /** Without: always. */
  readonly served?: (switches: Switches) => boolean;
}

export interface OpenRoute extends RouteBase {
  readonly open: true;
  readonly handle: (call: Call) => VaultResponse;
}

export interface GuardedRoute extends RouteBase {
  readonly open?: false;
  readonly resource: Resource;
  /** Refused with 1039 for an authorization that may only read. */
  readonly writes?: boolean;
  readonly handle: (call: AuthorizedCall) => VaultResponse;
}

export type Route = OpenRoute | GuardedRoute;
