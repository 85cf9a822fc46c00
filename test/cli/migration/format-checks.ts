import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { agentLines, readAgentLine } from '../../support/azure/azure-commands.ts';
import { parseEnvFile } from '../../support/github/file-commands.ts';
import { written, type Checks, type OpenDesk } from './checks.ts';
import { VALUES } from './seed.ts';
import { sourceIn } from './shells.ts';

const { password } = VALUES.db;

async function expectSourced(desk: OpenDesk, format: string): Promise<void> {
  const text = await written(desk, 'db#password', format);
  expect(sourceIn(desk.folder, 'bash', text).env['password']).toBe(password);
}

/** The table of formats: each is used as the page says. */
export const FORMAT_CHECKS: Checks = {
  '`linux`, `bitbucket`, `gitlab`': async (desk) => {
    for (const format of ['linux', 'bitbucket', 'gitlab']) await expectSourced(desk, format);
  },
  '`circleci`': async (desk) => {
    const text = await written(desk, 'db#password', 'circleci');
    // The steps that follow start with BASH_ENV.
    const append = `cat >> "$BASH_ENV" <<'END'\n${text}END\n`;
    const env = { BASH_ENV: join(desk.folder, 'bash-env') };
    sourceIn(desk.folder, 'bash', append, env);
    expect(sourceIn(desk.folder, 'bash', 'true', env).env['password']).toBe(password);
    rmSync(env.BASH_ENV);
  },
  '`github`': async (desk) => {
    const file = join(desk.folder, 'github-env');
    const text = await written(desk, 'db#password', 'github');
    sourceIn(desk.folder, 'bash', text, { GITHUB_ENV: file });
    expect(parseEnvFile(readFileSync(file, 'utf8')).pairs).toEqual([['password', password]]);
    rmSync(file);
  },
  '`azure-devops`, `teamcity`': async (desk) => {
    const azure = agentLines(await written(desk, 'db#password', 'azure-devops'));
    expect(azure.map(readAgentLine)).toContainEqual({
      kind: 'command',
      name: 'task.setvariable',
      properties: { variable: 'password', issecret: 'true' },
      data: password,
    });
    const teamcity = await written(desk, 'db#password', 'teamcity');
    expect(teamcity).toBe(`##teamcity[setParameter name='env.password' value='${password}']\n`);
    for (const text of [azure.join('\n'), teamcity]) {
      const { output, env } = sourceIn(desk.folder, 'bash', text);
      expect([output, env['password']]).toEqual(['', undefined]);
    }
  },
  '`bamboo`': async (desk) => {
    expect(await written(desk, 'db#password', 'bamboo')).toBe(`password=${password}\n`);
  },
};
