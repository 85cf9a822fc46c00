import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { made, shop } from '../e2e/shop.ts';
import { it, TASK } from './pipeline.ts';

const overview = readFileSync(join(TASK, '../overview.md'), 'utf8');

/** The lines of the first block of code after a heading. */
function blockAfter(heading: string): string[] {
  const [, rest = ''] = overview.split(`## ${heading}\n`);
  const [, block = ''] = /```\w*\n(.*?)```/s.exec(rest) ?? [];
  return block.trimEnd().split('\n');
}

/** A line of the log without what differs from run to run. */
function plain(line: string): string {
  return line
    .replace(/from [\w.:-]+:$/, 'from VAULT:')
    .replace(/\S*senhasegura-[0-9a-f]{32}/, 'FOLDER')
    .replace(/(podName 7001-1-1-12f1170f-54f2-53f3-20dd-22fc7dff55f9-)[0-9a-f-]{45}/, '$1STEP')
    .replace(/secret id \d+/, 'secret id N');
}

describe('the overview of the extension', () => {
  it('shows the log that its pipeline prints', async ({ startPipeline }) => {
    const yaml = blockAfter('Use it');
    const begin = yaml.findIndex((line) => line.endsWith('secrets: |')) + 1;
    const secrets = yaml.slice(begin, yaml.indexOf('', begin)).map((line) => line.trim());
    const shown = blockAfter('What the log says').filter(
      (line) => !/^(Starting|Finishing|connecting|$)/.test(line),
    );

    const pipeline = await startPipeline({
      seed: shop({
        'team/shop/db': { password: made('db'), username: 'shop-reader' },
        'service-account': { json: JSON.stringify({ private_key: made('key') }) },
      }),
      public: ['team/shop/db#username'],
    });
    await pipeline.load(secrets.join('\n'), { inputs: { provision: 'true' } });
    await pipeline.end();
    const printed = pipeline.agent.log
      .split('\n')
      .filter((line) => !line.includes('senhasegura emulator'));
    expect(printed.map(plain)).toEqual(shown.map(plain));
  });
});
