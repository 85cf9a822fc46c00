import { sampleSeed } from '@senhasegura-action/emulator';
import { describe, expect } from 'vitest';
import { examplesFor } from '../support/docs/examples.ts';
import { it } from './pipeline.ts';

const [yaml = [], log = []] = examplesFor('test/azure/overview.test.ts').map(({ text }) =>
  text.trimEnd().split('\n'),
);

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
    const begin = yaml.findIndex((line) => line.endsWith('secrets: |')) + 1;
    const secrets = yaml.slice(begin, yaml.indexOf('', begin)).map((line) => line.trim());
    const shown = log.filter((line) => !/^(Starting|Finishing|connecting|$)/.test(line));

    const pipeline = await startPipeline({
      seed: sampleSeed(Date.now()),
      public: ['team/shop/db#username', 'team/shop/flags#FEATURE_CHECKOUT_V2'],
    });
    await pipeline.load(secrets.join('\n'), { inputs: { provision: 'true' } });
    await pipeline.end();
    const printed = pipeline.agent.log
      .split('\n')
      .filter((line) => !line.includes('senhasegura emulator'));
    expect(printed.map(plain)).toEqual(shown.map(plain));
  });
});
