import { describe, expect } from 'vitest';
import { readableCells } from '../support/scans/encodings.ts';
import { GithubMasker } from '../support/maskers/masker-github.ts';
import { it } from './job.ts';
import { nastyNames, nastyValues, type NastyName } from './nasty-values.ts';
import { shop } from './shop.ts';

const seven = ['percent', 'quotes', 'crlf', 'emoji', 'pem', 'json', 'blanks'] as const;

/**
 * Lines that a value of one line has no room for; all are left out then, not half of them (ADR 2).
 */
const givenUp: Readonly<Partial<Record<NastyName, readonly string[]>>> = {
  long: ['long: base64 wrapped at 76'],
};

/** What can still be read of values after a runner has got exactly these masks. */
function readableAfter(masks: readonly string[], names: readonly NastyName[]): string[] {
  const masker = new GithubMasker();
  for (const mask of masks) masker.addMask(mask);
  const values = names.map((name) => [name, nastyValues[name]] as const);
  return readableCells((text) => masker.mask(text), values);
}

describe('after the masks of a step that loads nasty values', () => {
  it.for(nastyNames)(
    'nothing of %s can be read in any of the forty encodings',
    async (name, { startJob }) => {
      const job = await startJob({ seed: shop({ nasty: nastyValues }) });
      const { main } = await job.load(`nasty#${name} -> SECRET`);
      expect(main.outputs.get('SECRET')).toBe(nastyValues[name]);
      expect(readableAfter(main.masks, [name])).toEqual(givenUp[name] ?? []);
    },
  );

  it('nothing of seven together can be read in any of them', async ({ startJob }) => {
    const job = await startJob({ seed: shop({ nasty: nastyValues }) });
    const { main } = await job.load(seven.map((name) => `nasty#${name} -> S_${name}`).join('\n'));
    expect(readableAfter(main.masks, seven)).toEqual([]);
  });

  it('a careless script shows none of them', async ({ startJob }) => {
    const job = await startJob({ seed: shop({ nasty: nastyValues }) });
    const names = nastyNames.filter((name) => givenUp[name] === undefined);
    await job.load(names.map((name) => `nasty#${name} -> env:S_${name}`).join('\n'));
    const script = await job.runner.script(
      'env | grep -a ^S_; for name in "${!S_@}"; do printf "%s\\n" "${!name}" | base64; done',
      { name: 'Print it all' },
    );
    expect(script.outcome).toBe('success');
  });
});
