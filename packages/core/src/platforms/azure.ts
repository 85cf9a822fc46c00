import { uriData } from '../text/encodings.ts';
import type { Problem } from '../model/errors.ts';
import type { FetchedSecret, ValueFault } from '../model/secret.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import { inputList, listOf, nameList } from '../text/lists.ts';
import { jsonDotnet } from './dotnet-encodings.ts';
import { LONGEST_ON_WINDOWS } from './windows.ts';

// RELEASE_ alone would refuse ordinary names such as RELEASE_TOKEN.
const RELEASE =
  'RELEASE_ARTIFACTS_ RELEASE_ATTEMPTNUMBER RELEASE_DEFINITION RELEASE_DEPLOYMENT ' +
  'RELEASE_ENVIRONMENT RELEASE_PRIMARYARTIFACT RELEASE_REASON RELEASE_RELEASE ' +
  'RELEASE_REQUESTEDFOR RELEASE_SKIPARTIFACT RELEASE_TRIGGERINGARTIFACT';

/** Azure Pipelines. */
export const AZURE: PlatformFacts = {
  kind: 'azure',
  title: 'Azure Pipelines',
  defaults: {},
  outputs: 'own',
  jsonOutput: false,
  ownPrefixes:
    `AGENT_ BUILD_ SYSTEM_ ${RELEASE} COMMON_ PIPELINE_ ENDPOINT_ SECUREFILE_ SECRET_ INPUT_ ` +
    'VSTS_ AZP_ TF_BUILD DECODE_PERCENTS DISTRIBUTEDTASK_',
  refusedVariables: {},
  // The agent's HostContext.CreateSecretMasker.
  derives: [jsonDotnet, uriData],
  // What the agent's masker can bear: docs/adr/0002-mask-budget.md.
  masksPerStep: 250,
  masksOutliveStep: true,
  environment: ['output', 'env'],
  // On every system: one job hands variables to others. The agent hands longer ones over, and
  // nothing on Windows can read them (Handler.cs).
  longestVariable: LONGEST_ON_WINDOWS,
  checkVariable,
  notices,
  // The agent masks each secret variable as it stands, however short it is.
  shortSecrets: { isHidden: ({ placement }) => placement.kind !== 'file', notice: shortNotice },
  storedConnection: { name: 'a service connection', problems: connectionProblems },
};

function checkVariable(text: string, secret: boolean): ValueFault | undefined {
  // The agent refuses secret variables of several lines, after others have gone through.
  if (!secret || !/[\r\n]/.test(text)) return undefined;
  return {
    problem:
      'has several lines, which a secret variable of Azure cannot hold; use a file: ' +
      'destination or ' +
      'encode=base64',
  };
}

/** What the agent replaces in the values of variables: `$(name)` (VarUtil.cs). */
const MACRO = /\$\([^()]+\)/;

function notices(secrets: readonly FetchedSecret[]): string[] {
  const outputs = secrets.flatMap(({ placement, maskPolicy }) =>
    placement.kind === 'output' && maskPolicy !== 'none' ? [placement.name] : [],
  );
  const replaced = secrets.flatMap(({ label, placement, value }) =>
    placement.kind !== 'file' && MACRO.test(String(value.reveal())) ? [label] : [],
  );
  return [
    ...(outputs.length > 0 ? [outputNotice(outputs)] : []),
    ...(replaced.length > 0 ? [macroNotice(replaced)] : []),
  ];
}

function shortNotice(secrets: readonly FetchedSecret[]): string {
  return (
    `The agent masks ${nameList(secrets.map(({ label }) => label))} as it stands, but not its ` +
    'encodings, and a text so short hides much else in the log. Use a longer value, or mark what ' +
    'is not a secret with nomask.'
  );
}

function outputNotice(names: readonly string[]): string {
  return (
    `Secret output variables leave this job: Azure DevOps keeps ${nameList(names)} with the run, ` +
    'and may show such values where other jobs use them. Load the secret in each job that needs ' +
    'it instead.'
  );
}

function macroNotice(sources: readonly string[]): string {
  return (
    `The value of ${nameList(sources)} holds $(…), which the agent replaces wherever a ` +
    'variable of ' +
    'that name exists; nothing can prevent that. Use a file: destination or encode=base64.'
  );
}

function connectionProblems(given: readonly string[], missing: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  if (given.length > 0) {
    problems.push({
      code: 'ERR_INPUT_CONFLICT',
      message:
        `${inputList(given)} given in addition to a service connection, which already ` +
        'contains it. ' +
        'Give one or the other.',
    });
  }
  if (missing.length > 0) {
    problems.push({
      code: 'ERR_INPUT_MISSING',
      message:
        `The service connection has no ${listOf(missing)}. Use one of the type senhasegura DSM, ` +
        'and fill in all its fields.',
    });
  }
  return problems;
}
