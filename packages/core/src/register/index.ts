export { parseRegisterInputs, type RegisterContext, type RegisterInputs } from './inputs.ts';
export { register, type RegisterPlatform } from './register.ts';
