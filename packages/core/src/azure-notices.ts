import type { FetchedSecret } from './secret.ts';

/** What the agent replaces inside the values of variables: `$(name)` (azure-pipelines-agent VarUtil.cs). */
const MACRO = /\$\([^()]+\)/;

/** What people should know about secrets that become variables of Azure Pipelines. Names, never values. */
export function azureNotices(secrets: readonly FetchedSecret[]): string[] {
  const outputs = secrets.flatMap(({ target, maskPolicy }) =>
    target.kind === 'output' && maskPolicy !== 'none' ? [target.name] : [],
  );
  const replaced = secrets.flatMap(({ source, target, value }) =>
    target.kind !== 'file' && MACRO.test(String(value.reveal())) ? [source] : [],
  );
  return [
    ...(outputs.length > 0 ? [outputNotice(outputs)] : []),
    ...(replaced.length > 0 ? [macroNotice(replaced)] : []),
  ];
}

function outputNotice(names: readonly string[]): string {
  return (
    `Secret output variables leave this job: Azure DevOps keeps ${names.join(', ')} with the run, and may show such ` +
    'values where other jobs use them. Load the secret in each job that needs it instead.'
  );
}

function macroNotice(sources: readonly string[]): string {
  return (
    `The value of ${sources.join(', ')} holds $(…), which the agent replaces wherever a variable of that name exists; ` +
    'nothing can prevent that. Use a file: destination or encode=base64.'
  );
}
