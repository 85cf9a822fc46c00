export type { AuditEvent, LogEntry } from './call/audit.ts';
export type { Credentials, EmulatorControl } from './control/control.ts';
export type { CustodyView, LeaseView } from './own/views.ts';
export { mockEmulator, startEmulator } from './control/emulator.ts';
export type { Emulator, EmulatorOptions } from './control/emulator.ts';
export { SeedError } from './seed/parse.ts';
export { sampleSeed } from './seed/sample.ts';
export type {
  DataMap,
  Seed,
  SeedApplication,
  SeedAuthorization,
  SeedDynamicProfile,
  SeedSecret,
} from './seed/seed.ts';
export type { SeedCredential, SeedInformation, SeedKey } from './seed/pam.ts';
export type { ProfileName } from './settings/profiles.ts';
export type { Settings } from './settings/settings.ts';
export type { SwitchChanges, Switches } from './settings/switches.ts';
export type { FaultName, FaultRule } from './settings/fault-rule.ts';
export type { RequestHook, RequestMoment } from './gateway/hooks.ts';
export type { RateLimit } from './settings/rate-limit.ts';
