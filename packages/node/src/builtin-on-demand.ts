import type childProcess from 'node:child_process';
import { createRequire } from 'node:module';
import type timers from 'node:timers/promises';

interface Builtins {
  readonly 'node:child_process': typeof childProcess;
  readonly 'node:timers/promises': typeof timers;
}

/**
 * Loads a module of Node that few runs need. `process.getBuiltinModule` isn't in Node 20.3, which
 * the oldest agents of Azure DevOps bring along.
 */
export function builtinOnDemand<Name extends keyof Builtins>(name: Name): Builtins[Name] {
  // Any absolute path will do.
  return createRequire(process.execPath)(name) as Builtins[Name];
}
