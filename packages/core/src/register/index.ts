export { isTooDeep } from './mapping-depth.ts';
export { yamlFault } from './yaml-fault.ts';
export type { RegisterContext } from './inputs.ts';
export { register, type RegisterPlatform } from './register.ts';
