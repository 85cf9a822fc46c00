export { readContext, readInputs } from './inputs.ts';
export { createPlatform, loadState, requireCommandFiles } from './platform.ts';
export { reportingErrors } from './step.ts';
