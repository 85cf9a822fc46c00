import {
  INPUTS,
  printable,
  SenhaseguraError,
  type InputContext,
  type RawInputs,
  type StoredConnection,
} from '@senhasegura-action/core';
import { LONGEST_ON_WINDOWS } from '@senhasegura-action/core/platforms/windows';
import { jobVariable, publicVariables, type AgentEnvironment } from './agent-variables.ts';

const SERVICE_CONNECTION = 'SERVICECONNECTION';
/** Only shows and hides fields of the form. */
const CONNECT_WITH = 'CONNECTWITH';
const NOT_INPUTS: ReadonlySet<string> = new Set([SERVICE_CONNECTION, CONNECT_WITH]);
const NAMES: ReadonlyMap<string, string> = new Map(
  INPUTS.map(({ name }) => [name.replaceAll('-', '').toUpperCase(), name]),
);

/**
 * The inputs of the task under the names that core knows. The authority that the service connection
 * holds stands in for an empty `ca-certificate`.
 */
export function readInputs(env: AgentEnvironment): RawInputs {
  const given = readGiven(env);
  const authority = connectionParameter(env, 'CACERTIFICATE');
  const isGiven = (given['ca-certificate'] ?? '').trim() !== '';
  return isGiven || authority === undefined ? given : { ...given, 'ca-certificate': authority };
}

/** The proxy that the service connection names; undefined without one. */
export function connectionProxy(env: AgentEnvironment): string | undefined {
  return connectionParameter(env, 'PROXYURL');
}

// No variable of the job can be such a parameter: refusePlanted sees to it.
function connectionParameter(env: AgentEnvironment, name: string): string | undefined {
  const id = connectionId(env);
  return env[`ENDPOINT_AUTH_PARAMETER_${id}_${name}`]?.trim() || undefined;
}

/** The agent writes the ids in lower case, even where the pipeline doesn't. */
function connectionId(env: AgentEnvironment): string {
  return env[`INPUT_${SERVICE_CONNECTION}`]?.trim().toLowerCase() ?? '';
}

function readGiven(env: AgentEnvironment): RawInputs {
  const variables = publicVariables(env);
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => {
      const [, name] = /^INPUT_(.+)$/.exec(key) ?? [];
      if (name === undefined || NOT_INPUTS.has(name) || variables?.has(key)) return [];
      return [[NAMES.get(name) ?? name.toLowerCase(), value]];
    }),
  );
}

/**
 * What the job says beside the inputs.
 *
 * @throws ERR_INPUT_UNEXPANDED, ERR_INPUT_INVALID when there is no such service connection.
 */
export function readContext(env: AgentEnvironment): InputContext {
  return {
    serviceConnection: readServiceConnection(env),
    environment: {
      url: jobVariable(env, 'SENHASEGURA_URL'),
      clientId: jobVariable(env, 'SENHASEGURA_CLIENT_ID'),
      clientSecret: jobVariable(env, 'SENHASEGURA_CLIENT_SECRET'),
    },
    untrustedRun: env['SYSTEM_PULLREQUEST_ISFORK']?.toLowerCase() === 'true' ? 'fork' : undefined,
  };
}

/**
 * Makes sure that the inputs, the service connection and the journal come from the pipeline and the
 * agent, and that no variable of the job overrides them. Otherwise a line that some step printed
 * could lead this task, with its credentials, to another vault.
 *
 * @throws ERR_PLATFORM, naming the variables; or when the agent doesn't list them.
 */
export function refusePlanted(env: AgentEnvironment): void {
  const variables = publicVariables(env);
  // Without an agent there is no such list.
  if (variables === undefined && env['AGENT_VERSION'] === undefined) return;
  if (variables === undefined) throw variablesUnknown();
  const own = new Set([SERVICE_CONNECTION, ...NAMES.keys()].map((name) => `INPUT_${name}`));
  const planted = [...variables].filter(
    (name) => own.has(name) || /^(?:ENDPOINT|VSTS_TASKVARIABLE)_/.test(name),
  );
  if (planted.length === 0) return;
  throw new SenhaseguraError(
    'ERR_PLATFORM',
    `The job has a variable ${planted.map((name) => printable(name)).join(', ')}, which ` +
      'overrides an input of this task. Rename the variable. If you did not create it, find out ' +
      'which step printed a command that sets it.',
  );
}

// Otherwise a step could hide one name by setting very many.
function variablesUnknown(): SenhaseguraError {
  return new SenhaseguraError(
    'ERR_PLATFORM',
    'The agent does not say which variables the job has, so one may override an input of this ' +
      `task. Windows passes on at most ${LONGEST_ON_WINDOWS} characters of names: use fewer ` +
      'variables in this job.',
  );
}

function readServiceConnection(env: AgentEnvironment): StoredConnection | undefined {
  const id = connectionId(env);
  if (id === '') return undefined;
  if (env[`ENDPOINT_AUTH_${id}`] === undefined) throw noConnection(id);
  return {
    url: env[`ENDPOINT_URL_${id}`],
    clientId: env[`ENDPOINT_AUTH_PARAMETER_${id}_USERNAME`],
    clientSecret: env[`ENDPOINT_AUTH_PARAMETER_${id}_PASSWORD`],
  };
}

function noConnection(id: string): SenhaseguraError {
  return new SenhaseguraError(
    id.startsWith('$') ? 'ERR_INPUT_UNEXPANDED' : 'ERR_INPUT_INVALID',
    'The input serviceConnection is not a service connection that this job may use. Give the name ' +
      'of one of the type senhasegura DSM that this pipeline may use. A variable in its place must ' +
      'be known when the pipeline is compiled.',
  );
}
