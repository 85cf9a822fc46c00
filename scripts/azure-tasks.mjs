import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that holds the extension and its tasks. */
export const AZURE_TASKS = join(import.meta.dirname, '..', 'azure-tasks');

/** Every task: its folder, such as LoadSecretsV1, and the name and major version in that. */
export const tasks = readdirSync(AZURE_TASKS)
  .filter((folder) => existsSync(join(AZURE_TASKS, folder, 'task.json')))
  .map((folder) => {
    const [, name, major] = /^(\w+)V(\d+)$/.exec(folder) ?? [];
    if (name === undefined) throw new Error(`azure-tasks/${folder} is not called NameV1`);
    return { folder, name, major: Number(major) };
  });
