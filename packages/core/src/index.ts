export { cleanUp, reportUnprepared } from './clean-up.ts';
export { cleanUpLater, type LeftBehind } from './clean-up-later.ts';
export { errnoOf } from './model/errno.ts';
export { holdStill } from './model/hold-still.ts';
export {
  ProblemsError,
  problemsOf,
  throwProblems,
  SenhaseguraError,
  type ErrorCode,
  type Problem,
} from './model/errors.ts';
export { isSameFile } from './lending/files/file-scrubbing.ts';
export { journalCommand } from './lending/by-hand.ts';
export { Patience } from './lending/files/held-file.ts';
export { writeNewFile } from './lending/files/new-file.ts';
export { newJournalPath } from './lending/files/journal-file.ts';
export type { Outcome } from './lending/outcome.ts';
export type { Runtime, JobIdentity } from './platform/runtime.ts';
export type { Step } from './inputs/step.ts';
export type { RawInputs } from './inputs/input-reader.ts';
export {
  INPUTS,
  type InputCommand,
  type InputDefinition,
  type InputName,
} from './inputs/input-table.ts';
export type { InputContext, StoredConnection } from './inputs/connection-inputs.ts';
export { connect, type Connection } from './connection/connection.ts';
export { hideInputs } from './mask/hide-inputs.ts';
export { AZURE_ESCAPE, loggingCommandData, workflowCommandData } from './text/log-commands.ts';
export { powershellQuoted, shellQuoted } from './text/shell-quotes.ts';
export { didYouMean } from './text/near-miss.ts';
export { cleanupFailureOf, parseInputs, type Inputs } from './inputs/inputs.ts';
export { isWindowsDevice } from './plan/windows-names.ts';
export { maskCredential, maskPlain } from './mask/mask-credential.ts';
export type { ValueFault } from './model/secret.ts';
export type { OnRefused, Platform, PlatformFacts, PlatformKind } from './platform/platform.ts';
export { inert, printable } from './text/printable.ts';
export { proxyFor } from './connection/proxy.ts';
export { MAX_HANDWRITTEN_BYTES, readRegularText } from './model/regular-file.ts';
export { Redacted } from './model/redacted.ts';
export { run } from './run.ts';
export { NOT_REGISTERED, unregistered } from './dry-run.ts';
export { fetchWithoutTaking } from './load/fetch.ts';
export { checkLines, type Trial } from './load/line-checks.ts';
export { makePlan, type Plan } from './plan/plan.ts';
export { isYaml, readSecretsFile, withoutSecrets } from './inputs/secrets-input.ts';
export type { MaskedSecret, VariableKind, VaultObject } from './model/secret.ts';
export { tellOutcomes } from './lending/outcomes.ts';
export { createDirectTransport } from './vault/network/direct-transport.ts';
export type { ClosableTransport, TransportOptions } from './vault/network/transport.ts';
export type { HttpRequest, HttpResponse, Transport } from './vault/network/transport.ts';
