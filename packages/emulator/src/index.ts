export type { AuditEvent, LogEntry } from './audit.ts';
export type { Credentials, CustodyView, EmulatorControl, LeaseView } from './control.ts';
export { mockEmulator, startEmulator } from './emulator.ts';
export type { Emulator, EmulatorOptions } from './emulator.ts';
export { SeedError } from './seed/parse.ts';
export { sampleSeed } from './seed/sample.ts';
export type {
  DataMap,
  Seed,
  SeedApplication,
  SeedAuthorization,
  SeedCredential,
  SeedDynamicProfile,
  SeedInformation,
  SeedKey,
  SeedSecret,
} from './seed/seed.ts';
export type { ProfileName } from './profiles.ts';
export type { Settings } from './settings.ts';
export type { SwitchChanges, Switches } from './switches.ts';
export type { FaultName, FaultRule } from './faults/rule.ts';
export type { RequestHook, RequestMoment } from './hooks.ts';
export type { RateLimit } from './rate-limit.ts';
