import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of one job on one agent, all below a private root. */
export interface AgentFolders {
  readonly root: string;
  readonly home: string;
  /** Emptied by the agent before and after each job. */
  readonly temp: string;
  readonly sources: string;
}

/** A service connection as the agent is given it. */
export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface AgentVariable {
  readonly value: string;
  readonly secret: boolean;
}

export function makeAgentFolders(): AgentFolders {
  const root = mkdtempSync(join(tmpdir(), 'azure-agent-'));
  const folders = {
    root,
    home: join(root, 'home'),
    temp: join(root, '_work', '_temp'),
    sources: join(root, '_work', '1', 's'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return folders;
}

/** The variables that every job of a pipeline has. */
export function predefinedVariables({ temp, sources }: AgentFolders): Record<string, string> {
  return {
    'Agent.JobStatus': 'Succeeded',
    'Agent.OS': 'Linux',
    'Agent.TempDirectory': temp,
    'Agent.Version': '4.273.0',
    'Build.BuildId': '7001',
    'Build.DefinitionName': 'Deploy',
    'Build.Repository.Name': 'shop',
    'Build.SourcesDirectory': sources,
    'System.Culture': 'en-US',
    'System.DefaultWorkingDirectory': sources,
    'System.JobAttempt': '1',
    'System.JobId': '12f1170f-54f2-53f3-20dd-22fc7dff55f9',
    'System.StageAttempt': '1',
    'System.TeamProject': 'Shop Project',
  };
}

/** How a name looks in an environment. */
function environmentName(name: string): string {
  return name.replace(/[. ]/g, '_').toUpperCase();
}

/**
 * What a task finds in its environment, in the agent's order: later values replace earlier ones.
 */
export function taskEnvironment(
  home: string,
  stepEnvironment: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  endpoints: readonly Endpoint[],
  variables: ReadonlyMap<string, AgentVariable>,
  taskVariables: ReadonlyMap<string, string>,
): Record<string, string> {
  const all = [...variables];
  const [open, secret] = [false, true].map((kind) =>
    all.filter(([, { secret: is }]) => is === kind),
  );
  return Object.fromEntries([
    ['PATH', process.env['PATH'] ?? ''],
    ['HOME', home],
    ['LANG', 'C.UTF-8'],
    ['TMPDIR', home],
    ...Object.entries(stepEnvironment),
    ...Object.entries(inputs).map(([name, value]) => [`INPUT_${environmentName(name)}`, value]),
    ...endpoints.flatMap(endpointVariables),
    ...(open ?? []).map(([name, { value }]) => [environmentName(name), value]),
    ['VSTS_PUBLIC_VARIABLES', JSON.stringify(open?.map(([name]) => name))],
    ...(secret ?? []).map(([name, { value }]) => [`SECRET_${environmentName(name)}`, value]),
    ['VSTS_SECRET_VARIABLES', JSON.stringify(secret?.map(([name]) => name))],
    ...[...taskVariables].map(([name, value]) => [
      `VSTS_TASKVARIABLE_${environmentName(name)}`,
      value,
    ]),
  ]) as Record<string, string>;
}

function endpointVariables({ id, url, parameters }: Endpoint): [string, string][] {
  return [
    [`ENDPOINT_URL_${id}`, url],
    [`ENDPOINT_AUTH_${id}`, JSON.stringify({ parameters, scheme: 'UsernamePassword' })],
    [`ENDPOINT_AUTH_SCHEME_${id}`, 'UsernamePassword'],
    ...Object.entries(parameters).map(([key, value]): [string, string] => [
      `ENDPOINT_AUTH_PARAMETER_${id}_${key.toUpperCase()}`,
      value,
    ]),
    [`ENDPOINT_DATA_${id}`, '{}'],
  ];
}
