import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleSeed } from '@senhasegura-action/emulator';
import { Child } from '../support/machine/child.ts';
import { valuesOf } from '../support/vault/emulator.ts';
import { examplesFor } from '../support/docs/examples.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { CLI, longOnes } from './senhasegura.ts';
import { useDesk } from './use-desk.ts';

const seed = sampleSeed(Date.now());
const desk = useDesk(seed);
beforeAll(() => {
  const command = join(desk.folder, 'senhasegura');
  const words = [process.execPath, CLI].map((word) => JSON.stringify(word)).join(' ');
  writeFileSync(command, `#!/bin/sh\nexec ${words} "$@"\n`);
  chmodSync(command, 0o755);
});

const examples = examplesFor('test/cli/docs.test.ts').map(
  ({ page, line, text }) => [page, line, text] as const,
);

describe('the documentation', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(7);
  });

  it.each(examples)(
    '%s: the example in line %i works and shows no secret',
    async (_page, _line, script) => {
      const env = { ...desk.env, PATH: `${desk.folder}${delimiter}${desk.env['PATH'] ?? ''}` };
      const args = ['-ec', script];
      const { exitCode, stdout, stderr } = await new Child({
        command: 'bash',
        args,
        cwd: desk.folder,
        env,
        timeoutMs: 20_000,
      }).exit;
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr });
      expect(
        scanForLeaks(
          { texts: { stdout, stderr } },
          { ...longOnes(valuesOf(seed)), PASSWORD: 'correct horse' },
        ),
      ).toEqual([]);
    },
  );
});
