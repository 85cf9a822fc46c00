import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { nastyValues } from '../e2e/nasty-values.ts';
import { shop } from '../e2e/shop.ts';
import { it, NOTHING, TASK } from './pipeline.ts';

const seed = shop({
  db: {
    crlf: nastyValues.crlf,
    cr: nastyValues.cr,
    pem: nastyValues.pem,
    newline: nastyValues.newline,
    huge: 'x'.repeat(32_767),
    huge64: 'y'.repeat(24_576),
    fine: 'a-good-value-of-one-line',
  },
});

const refused: readonly (readonly [string, string, readonly RegExp[]])[] = [
  ['db#crlf -> A', 'ERR_VALUE_INVALID', [/db#crlf has several lines/, /file:.*encode=base64/]],
  ['db#cr -> output:A', 'ERR_VALUE_INVALID', [/db#cr has several lines/]],
  ['db#newline -> A', 'ERR_VALUE_INVALID', [/db#newline has several lines/]],
  ['db#huge -> A', 'ERR_LIMIT', [/db#huge is longer than 32766 characters/]],
  ['db#huge -> A | nomask', 'ERR_LIMIT', [/32766/]],
  ['db#huge64 -> A | encode=base64', 'ERR_LIMIT', [/db#huge64/]],
  ['db#fine -> AGENT_TOOLS', 'ERR_NAME_DANGEROUS', [/AGENT_/]],
  ['db#fine -> Secret_X', 'ERR_NAME_DANGEROUS', [/SECRET_/]],
  ['db#fine -> SENHASEGURA_URL', 'ERR_NAME_DANGEROUS', [/SENHASEGURA_URL/]],
  ['db#fine -> output:journal', 'ERR_NAME_RESERVED', [/journal/]],
  ['db#none -> A', 'ERR_KEY_NOT_FOUND', [/db#none/]],
  ['$(SECRETS)', 'ERR_INPUT_UNEXPANDED', [/line 2/]],
];

describe('a task that cannot do what it is asked', () => {
  it.for(refused)(
    'refuses %s with %s, and sets nothing',
    async ([line, code, says], { startPipeline }) => {
      const pipeline = await startPipeline({ seed });
      const step = await pipeline.load(`db#fine -> FINE\n${line}`);
      expect(step).toMatchObject({ result: 'Failed', exitCode: 0, variables: new Map() });
      expect(step.errors).toEqual([expect.stringContaining(`(${code})`)]);
      for (const words of says) expect(step.errors.join()).toMatch(words);
      expect(pipeline.lent).toEqual(NOTHING);
    },
  );

  it('never switches the agent to unsafe secrets', async ({ startPipeline }) => {
    const pipeline = await startPipeline({ seed });
    const step = await pipeline.load('db#pem -> file:key.pem\ndb#pem -> KEY | encode=base64');
    expect(step.result).toBe('Succeeded');
    expect(step.stdout).not.toMatch(/unsafe/i);
  });

  it.for([{ INPUT_CLIENTSECRET: 'a-secret-of-an-input' }, {}])(
    'ends with 1 when nobody reads that it failed (%j)',
    async (inputs) => {
      const child = spawn(process.execPath, [join(TASK, 'dist/main.js')], {
        env: { INPUT_SECRETS: 'db#fine', ...inputs },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      child.stdout.destroy();
      expect(await once(child, 'exit')).toEqual([1, null]);
    },
  );

  it('names inputs as the task does', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const step = await pipeline.load('db#password -> A', {
      inputs: { insecureSkipTlsVerify: 'maybe', retryBudget: '0', clientKey: 'x' },
    });
    expect(step.errors).toEqual([
      expect.stringMatching(/^The input insecureSkipTlsVerify must be true or false/),
      expect.stringMatching(/^The input clientKey works only with clientCertificate/),
      expect.stringMatching(/^The input retryBudget must be/),
    ]);
  });
});
