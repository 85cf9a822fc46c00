export * from './errors.ts';
export * from './platform.ts';
export * from './redacted.ts';
export * from './secret.ts';
