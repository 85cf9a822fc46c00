/** The environment of a task; on every system, the agent writes its names in upper case. */
export type AgentEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * A variable of the job, whether public or secret, trimmed; undefined when it is not set. The agent hands secret
 * ones over with a prefix of their own (azure-pipelines-agent Handler.cs).
 */
export function jobVariable(env: AgentEnvironment, name: string): string | undefined {
  return env[name]?.trim() || env[`SECRET_${name}`]?.trim() || undefined;
}

/**
 * The names of public variables that stand over what the agent itself says: it writes variables into a task's
 * environment after inputs and endpoints, under the same names. So anything that a step prints could lead this task
 * to another vault.
 */
export function plantedNames(env: AgentEnvironment, inputs: readonly string[]): string[] {
  const own = new Set([...inputs.map((name) => `INPUT_${name}`), 'VSTS_TASKVARIABLE_JOURNAL']);
  return textList(env['VSTS_PUBLIC_VARIABLES']).filter((name) => {
    const shown = name.replace(/[ .]/g, '_').toUpperCase();
    return own.has(shown) || shown.startsWith('ENDPOINT_');
  });
}

/** The texts of a variable that the agent writes as a JSON array; none when it is none. */
export function textList(json: string | undefined): string[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
