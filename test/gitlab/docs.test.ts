import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hasRsync } from '../support/machine/has-rsync.ts';
import { version } from '../../package.json';
import { CLI, longOnes, variablesOf } from '../cli/senhasegura.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { examplesFor, examplesIn } from '../support/docs/examples.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { Project } from './pipeline.ts';

let vault: TestVault;
beforeAll(async () => {
  vault = await startVault();
});
afterAll(async () => {
  await vault[Symbol.asyncDispose]();
});

const pipelines = examplesFor('test/gitlab/docs.test.ts').map(
  ({ line, text }) => [line, text] as const,
);

describe('docs/gitlab.md', () => {
  it('has pipelines', () => {
    expect(pipelines).toHaveLength(3);
  });

  it('begins with a job in an image that has no Node', () => {
    expect(pipelines[0]?.[1]).toContain('  image: alpine:');
  });

  // Its commands are PowerShell's, which no registry has: what they name is checked.
  it('has a pattern for Windows that checks the archive, and runs the program in it', () => {
    const yaml = examplesIn('docs/gitlab.md').find(({ text }) => text.includes('[windows]'))?.text;
    const { deploy } = parse(yaml ?? '') as { deploy: Readonly<Record<string, readonly string[]>> };
    const [fetched, checked, unpacked] = deploy['before_script'] ?? [];
    const name = `senhasegura-${version}-win-x64`;
    expect(fetched).toContain(`/releases/download/v${version}/${name}.zip" -OutFile`);
    expect(checked).toMatch(/Get-FileHash.* -ne \$env:CLI_SHA256\) \{ throw /);
    expect(unpacked).toContain('Expand-Archive');
    expect(deploy['script']).toEqual([
      expect.stringContaining(`\\${name}\\senhasegura.exe" run -- powershell`),
    ]);
  });

  it.runIf(hasRsync).each(pipelines)(
    'the pipeline in line %i works, with the template and the vault at hand',
    async (_line, yaml) => {
      const here = yaml
        .replace(/remote: \S+|local: \S+/g, 'local: templates/load-secrets.yml')
        // The runner of this test has no containers.
        .replace(/^ {2}image: .*\n/m, '')
        .replaceAll('https://vault.example.com', vault.inputs.url);
      using project = new Project(here);
      const { exitCode, stdout, stderr } = await project.run('deploy', {
        ...variablesOf(vault),
        SENHASEGURA_CLI: CLI,
      });
      expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout, stderr });
      expect(stdout).toContain('with [MASKED]');
      expect(scanForLeaks({ texts: { stdout, stderr } }, longOnes(vault.secrets))).toEqual([]);
      expect(project.left()).toEqual({ temporary: [], project: '' });
    },
  );
});
