import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GITLAB } from '../../packages/core/src/platforms/gitlab.ts';
import { INPUT_DOCS } from '../../packages/core/src/inputs/input-docs.ts';
import {
  INPUTS,
  type InputDefinition,
  type InputName,
} from '../../packages/core/src/inputs/input-table.ts';
import { writeTemplate } from '../../packages/cli/src/gitlab/template.ts';
import { templateParts } from '../../packages/cli/src/gitlab/template-parts.ts';
import { jobOf, TEMPLATE, templateInputs } from './template.ts';

describe('gitlab-templates/load-secrets.yml', () => {
  it('is what the build makes of the sources and the bundle', () => {
    expect(readFileSync(TEMPLATE, 'utf8')).toBe(writeTemplate(templateParts()));
  });

  it('has the inputs of the table, but those that come from CI/CD variables', () => {
    const inputs: readonly InputDefinition[] = INPUTS;
    const names = inputs
      .filter(({ hidden }) => hidden !== true)
      .map(({ name }) => name)
      .filter((name) => name !== 'client-id' && name !== 'client-secret');
    expect(Object.keys(templateInputs)).toEqual([
      'job-name',
      'register-job-name',
      'include-id',
      'grace-time',
      ...names,
    ]);
  });

  it.each(Object.entries(templateInputs).slice(4))(
    'declares %s as the table does',
    (name, declared) => {
      const input: InputDefinition | undefined = INPUTS.find((one) => one.name === name);
      if (name === 'url')
        expect(declared.description).toContain('the CI/CD variable SENHASEGURA_URL');
      else expect(declared.description).toBe(INPUT_DOCS[name as InputName]);
      expect(declared.default).toBe((GITLAB.defaults[name] ?? input?.default) || '\u2205');
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
});
