import type childProcess from 'node:child_process';
import type timers from 'node:timers/promises';

interface Builtins {
  readonly 'node:child_process': typeof childProcess;
  readonly 'node:timers/promises': typeof timers;
}

/** What this Node has. The oldest agents of Azure DevOps bring 20.3. */
type NodeProcess = Omit<NodeJS.Process, 'getBuiltinModule'> & {
  /** In Node 20.16 and newer. */
  readonly getBuiltinModule?: (name: string) => object | undefined;
};

/**
 * Loads a module of Node that few runs need. `createRequire` would do it as well, and would have
 * every start load `node:module`.
 */
export function builtinOnDemand<Name extends keyof Builtins>(
  name: Name,
  node: Pick<NodeProcess, 'getBuiltinModule' | 'mainModule'> = process,
): Builtins[Name] {
  // Where it is missing, the program is the task of Azure, which is CommonJS.
  return (node.getBuiltinModule?.(name) ?? node.mainModule?.require(name)) as Builtins[Name];
}
