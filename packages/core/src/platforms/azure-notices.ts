import { nameList } from '../text/name-list.ts';
import type { PlatformKind } from '../platform/platform.ts';
import type { FetchedSecret } from '../model/secret.ts';

/** What the agent replaces inside the values of variables: `$(name)` (azure-pipelines-agent VarUtil.cs). */
const MACRO = /\$\([^()]+\)/;

/** What people should know about secrets that become variables of Azure Pipelines. Names, never values. */
export function azureNotices(secrets: readonly FetchedSecret[], platform: PlatformKind): string[] {
  if (platform !== 'azure') return [];
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

/** Which of the secrets that are too short for a mask of ours the agent masks, as they become its variables. */
export function hiddenByAgent(
  secrets: readonly FetchedSecret[],
  platform: PlatformKind,
): readonly FetchedSecret[] {
  return platform === 'azure' ? secrets.filter(({ target }) => target.kind !== 'file') : [];
}

/** About {@link hiddenByAgent}: the agent masks them as they are, and so much else. */
export function shortNotices(secrets: readonly FetchedSecret[]): string[] {
  if (secrets.length === 0) return [];
  return [
    `The agent masks ${nameList(secrets.map(({ source }) => source))} as it stands, but in no encoding, and so short ` +
      'a text hides much else in the log. Use a longer value, or mark what is no secret with nomask.',
  ];
}

function outputNotice(names: readonly string[]): string {
  return (
    `Secret output variables leave this job: Azure DevOps keeps ${nameList(names)} with the run, and may show such ` +
    'values where other jobs use them. Load the secret in each job that needs it instead.'
  );
}

function macroNotice(sources: readonly string[]): string {
  return (
    `The value of ${nameList(sources)} holds $(…), which the agent replaces wherever a variable of that name exists; ` +
    'nothing can prevent that. Use a file: destination or encode=base64.'
  );
}
