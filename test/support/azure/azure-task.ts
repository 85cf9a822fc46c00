import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface TaskInput {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly groupName?: string;
  readonly defaultValue?: string;
  readonly required?: boolean;
  readonly options?: Readonly<Record<string, string>>;
  readonly helpMarkDown?: string;
  readonly visibleRule?: string;
}

export type TaskHandlers = Readonly<Record<string, { readonly target: string }>>;

/** What a task says about itself. */
export interface TaskDefinition {
  readonly id: string;
  readonly name: string;
  readonly friendlyName: string;
  readonly description: string;
  readonly category: string;
  readonly version: Readonly<Record<'Major' | 'Minor' | 'Patch', number>>;
  readonly minimumAgentVersion: string;
  readonly instanceNameFormat: string;
  readonly restrictions?: { readonly commands?: { readonly mode?: string } };
  readonly groups: readonly { readonly name: string; readonly displayName: string }[];
  readonly inputs: readonly TaskInput[];
  readonly execution: TaskHandlers;
  readonly postjobexecution?: TaskHandlers;
}

/** The folders of the tasks that are shipped. */
export function taskFolders(): readonly string[] {
  const all = fileURLToPath(new URL('../../../azure-tasks', import.meta.url));
  return readdirSync(all)
    .map((name) => join(all, name))
    .filter((folder) => existsSync(join(folder, 'task.json')));
}

export function readTask(folder: string): TaskDefinition {
  return JSON.parse(readFileSync(join(folder, 'task.json'), 'utf8')) as TaskDefinition;
}

/**
 * The file that an agent with this major version of Node runs: that of the newest handler it knows.
 */
export function targetOf(handlers: TaskHandlers | undefined, nodeMajor: number): string {
  const handler =
    nodeMajor >= 24 ? (handlers?.['Node24'] ?? handlers?.['Node20_1']) : handlers?.['Node20_1'];
  if (handler === undefined) throw new Error('the task has no handler for this agent');
  return handler.target;
}
