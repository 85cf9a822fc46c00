export { cleanUp, cleanUpLater, reportUnprepared, type LeftBehind } from './clean-up.ts';
export {
  ProblemsError,
  problemsOf,
  SenhaseguraError,
  type ErrorCode,
  type Problem,
} from './errors.ts';
export type { Outcome } from './give-back.ts';
export type { Host, JobIdentity } from './host.ts';
export type { RawInputs } from './input-reader.ts';
export { INPUTS, type InputCommand, type InputDefinition, type InputName } from './input-table.ts';
export type { InputContext, StoredConnection } from './connection-inputs.ts';
export { connect, type Connection } from './connection.ts';
export { CredentialMasks } from './credential-masks.ts';
export { didYouMean } from './near-miss.ts';
export { parseInputs, secretInputs, type Inputs } from './inputs.ts';
export { maskCredential } from './mask.ts';
export type { Platform, PlatformKind, VariableKind } from './platform.ts';
export { inert, printable } from './printable.ts';
export { proxyFor } from './proxy.ts';
export { Redacted } from './redacted.ts';
export { run } from './run.ts';
export type { MaskedSecret, VaultObject } from './secret.ts';
export { outcomeLine } from './summary.ts';
export { createDirectTransport } from './vault/direct-transport.ts';
export type { ClosableTransport, TransportOptions } from './vault/transport.ts';
export type { HttpRequest, HttpResponse, Transport } from './vault/transport.ts';
