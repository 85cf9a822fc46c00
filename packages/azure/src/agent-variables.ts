import { ownVariable } from '@senhasegura-action/node';

/** The environment of a task. The agent writes names in upper case on every system. */
export type AgentEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * A variable of the job, whether public or secret, trimmed; undefined when it is not set. The agent
 * hands secret ones over with a prefix of their own (azure-pipelines-agent Handler.cs).
 */
export function jobVariable(env: AgentEnvironment, name: string): string | undefined {
  return env[name]?.trim() || env[`SECRET_${name}`]?.trim() || undefined;
}

/** Whether the job is debugged: the agent then shows each command as it came. */
export function isDebugged(env: AgentEnvironment): boolean {
  return jobVariable(env, 'SYSTEM_DEBUG')?.toLowerCase() === 'true';
}

/**
 * The value of a variable, byte for byte: from the step's `env:`, or else from the variable of the
 * job that has this name, public or secret.
 */
export function exactVariable(env: AgentEnvironment, name: string): string | undefined {
  const upper = name.toUpperCase();
  return ownVariable(env, name) ?? ownVariable(env, upper) ?? ownVariable(env, `SECRET_${upper}`);
}

/**
 * The public variables of the job, by their names in the environment; undefined when the agent
 * doesn't list them. The agent writes them after inputs and endpoints, so they can override those,
 * and any line that a step prints can set one.
 */
export function publicVariables(env: AgentEnvironment): ReadonlySet<string> | undefined {
  const names = textList(env['VSTS_PUBLIC_VARIABLES']);
  return names && new Set(names.map((name) => name.replace(/[ .]/g, '_').toUpperCase()));
}

/** The texts of a variable that the agent writes as a JSON array; undefined when it isn't one. */
export function textList(json: string | undefined): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(json ?? '');
    if (!Array.isArray(list)) return undefined;
    return list.filter((one): one is string => typeof one === 'string');
  } catch {
    return undefined;
  }
}
