import { agentLines, readAgentLine, type AgentLine } from './azure-commands.ts';
import type { AgentVariable } from './azure-environment.ts';
import type { ChildExit } from '../machine/child.ts';

export type TaskResult = 'Succeeded' | 'SucceededWithIssues' | 'Failed';

/** What one run of a task's process did, as the agent saw it. */
export interface AzureStep extends ChildExit {
  readonly name: string;
  readonly argv: readonly string[];
  readonly lines: readonly AgentLine[];
  readonly result: TaskResult;
  readonly masks: readonly string[];
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  /** What the step set: plain names, and `STEP.NAME` for output variables. */
  readonly variables: ReadonlyMap<string, AgentVariable>;
}

/** What the commands of a step do to its job. */
export interface JobEffects {
  readonly mask: (text: string) => void;
  /**
   * A line for people who search for a fault. The agent shows each command unchanged, after obeying
   * it.
   */
  readonly write: (text: string) => void;
  /**
   * A line for people who look for a fault. The agent shows each command as it came, when it has
   * obeyed it.
   */
  readonly debug: (text: string) => void;
  readonly setTaskVariable: (name: string, value: string) => void;
  /** Answers the name that later steps know the variable by. */
  readonly setVariable: (
    name: string,
    value: string,
    kind: { readonly secret: boolean; readonly output: boolean },
  ) => string;
}

type Command = Extract<AgentLine, { kind: 'command' }>;

/** Takes what a process printed, line by line; at worst all of stderr comes before stdout. */
export function takeStep(
  ended: ChildExit & Pick<AzureStep, 'name' | 'argv'>,
  effects: JobEffects,
): AzureStep {
  const printed = [...agentLines(ended.stderr), ...agentLines(ended.stdout)];
  const lines = printed.map(readAgentLine);
  const commands: Command[] = [];
  const variables = new Map<string, AgentVariable>();
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'text') {
      effects.write(line.text);
      continue;
    }
    commands.push(line);
    obey(line, effects, variables);
    effects.debug(`Processed: ${printed[index] ?? ''}`);
  }
  const dataOf = (name: string, type?: string): string[] =>
    commands
      .filter((one) => one.name === name && one.properties['type'] === type)
      .map(({ data }) => data);
  return {
    ...ended,
    lines,
    result: resultOf(ended, commands),
    masks: dataOf('task.setsecret'),
    warnings: dataOf('task.issue', 'warning'),
    errors: dataOf('task.issue', 'error'),
    variables,
  };
}

function obey(
  { name, properties, data }: Command,
  effects: JobEffects,
  variables: Map<string, AgentVariable>,
): void {
  const { variable = '', type = '' } = properties;
  switch (name) {
    case 'task.setsecret':
      effects.mask(data);
      break;
    case 'task.setvariable': {
      const secret = properties['issecret'] === 'true';
      const output = properties['isoutput'] === 'true';
      variables.set(effects.setVariable(variable, data, { secret, output }), {
        value: data,
        secret,
      });
      break;
    }
    case 'task.settaskvariable':
      effects.setTaskVariable(variable, data);
      break;
    case 'task.issue':
      effects.write(`##[${type}]${data}`);
      break;
    case 'task.complete':
      break;
    case 'task.debug':
      effects.debug(data);
      break;
    default:
      throw new Error(`restricted mode refuses ${name}`);
  }
}

function resultOf({ exitCode }: ChildExit, commands: readonly Command[]): TaskResult {
  const said = commands
    .filter(({ name }) => name === 'task.complete')
    .map(({ properties }) => properties['result']);
  if (exitCode !== 0 || said.includes('Failed')) return 'Failed';
  return said.includes('SucceededWithIssues') ? 'SucceededWithIssues' : 'Succeeded';
}
