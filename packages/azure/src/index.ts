export { exactVariable, jobVariable } from './agent-variables.ts';
export { keptJournals } from './journal-variable.ts';
export { failWith, succeedWithIssues } from './platform.ts';
export { createPostPlatform, prepareStep, reportingProblems } from './step.ts';
export { readInputs } from './task-inputs.ts';
