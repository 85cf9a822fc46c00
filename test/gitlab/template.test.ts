import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GITLAB } from '../../packages/core/src/platforms/gitlab.ts';
import { INPUT_DOCS } from '../../packages/core/src/inputs/input-docs.ts';
import {
  INPUTS,
  type InputDefinition,
  type InputName,
} from '../../packages/core/src/inputs/input-table.ts';
import { writeTemplate } from '../../packages/cli/src/gitlab/template.ts';
import { CLI } from '../cli/senhasegura.ts';
import { jobOf, TEMPLATE, templateInputs } from './template.ts';

const cli = join(import.meta.dirname, '../../packages/cli');
const { version } = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8')) as {
  version: string;
};

describe('gitlab-templates/load-secrets.yml', () => {
  it('is what the build makes of the sources and the bundle', () => {
    const script = (name: string): string => readFileSync(join(cli, 'src/gitlab', name), 'utf8');
    expect(readFileSync(TEMPLATE, 'utf8')).toBe(
      writeTemplate({
        version,
        sha256: createHash('sha256').update(readFileSync(CLI)).digest('hex'),
        scripts: {
          obtainCli: script('obtain-cli.sh'),
          beforeScript: script('before-script.sh'),
          afterScript: script('after-script.sh'),
          registerScript: script('register-script.sh'),
        },
      }),
    );
  });

  it('has the inputs of the table, but those that come from CI/CD variables', () => {
    const inputs: readonly InputDefinition[] = INPUTS;
    const names = inputs
      .filter(({ hidden }) => hidden !== true)
      .map(({ name }) => name)
      .filter((name) => name !== 'client-id' && name !== 'client-secret');
    expect(Object.keys(templateInputs)).toEqual(['job-name', 'register-job-name', ...names]);
  });

  it.each(Object.entries(templateInputs).slice(2))(
    'declares %s as the table does',
    (name, declared) => {
      const input: InputDefinition | undefined = INPUTS.find((one) => one.name === name);
      expect(declared.description).toBe(INPUT_DOCS[name as InputName]);
      expect(declared.default).toBe(GITLAB.defaults[name] ?? input?.default);
      if (declared.options !== undefined) expect(declared.options).toContain(declared.default);
      else expect(declared.regex).toBe('^[^\u2404]*$');
    },
  );

  it.each([['bash'], ['bash', '--posix'], ['dash']])(
    'is a script that %s %s reads',
    (command, ...flags) => {
      const { before, after, register } = jobOf({ secrets: '\'a"b`c$(d)\\\nEOF\n)' });
      for (const script of [before, after, register]) {
        expect(execFileSync(command, [...flags, '-n'], { input: script }).toString()).toBe('');
      }
    },
  );

  it('asks for Node, and for nothing that an image may lack, in one sentence', () => {
    const run = (path: string) => {
      try {
        return execFileSync('/bin/sh', ['-c', jobOf({}).before], {
          env: { PATH: path },
          stdio: 'pipe',
        }).toString();
      } catch (error) {
        return String((error as { stderr: Buffer }).stderr);
      }
    };
    expect(run('/nonexistent')).toMatch(
      /^senhasegura: this image has no Node\.js, .* apk add nodejs; .*\n$/,
    );
  });
});
