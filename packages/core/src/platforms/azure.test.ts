import { describe, expect, it } from 'vitest';
import { ENV, FILE } from '../../test-support/placements.ts';
import { FACTS } from '../../test-support/platform-facts.ts';
import { maskAll } from '../mask/mask.ts';
import { Redacted } from '../model/redacted.ts';
import type { FetchedSecret, MaskPolicy, Placement } from '../model/secret.ts';

const OUTPUT: Placement = { kind: 'output', name: 'OUT' };

function secret(
  value: string,
  placement: Placement,
  maskPolicy: MaskPolicy = 'full',
): FetchedSecret {
  return {
    label: 'db#password',
    placement,
    value: new Redacted(value),
    maskPolicy,
    expiration: undefined,
  };
}

describe('the notices of Azure', () => {
  it.each([
    ['a secret output, by its name', secret('s3cr3t', OUTPUT), /OUT.*in each job/],
    ['a value the agent alters', secret('a$(Build.BuildId)b', ENV), /db#password.*\$\(…\)/],
    ['a public value the agent alters', secret('$(x y)', ENV, 'none'), /db#password/],
  ])('warn about %s', (_, one, says) => {
    const notices = FACTS.azure.notices?.([one]);
    expect(notices).toEqual([expect.stringMatching(says)]);
    expect(notices?.join()).not.toMatch(/s3cr3t|BuildId|x y/);
  });

  it.each([
    ['a variable of the job', secret('s3cr3t', ENV)],
    ['a public output', secret('plain', OUTPUT, 'none')],
    ['a file', secret('a$(Build.BuildId)b', FILE)],
    ['half a macro', secret('$(a', ENV)],
    ['an empty macro', secret('$()', ENV)],
    ['a shell variable', secret('${a} $a (b)', ENV)],
  ])('say nothing about %s', (_, one) => {
    expect(FACTS.azure.notices?.([one])).toEqual([]);
  });
});

describe('a value that is too short for a mask', () => {
  it.each([
    ['azure', ENV, /^The agent masks db#password as it stands/],
    ['azure', FILE, /^Not masked.*db#password/],
    ['github', ENV, /^Not masked.*db#password/],
  ] as const)('is named on %s', (kind, placement, says) => {
    const { notices } = maskAll([secret('123', placement)], { ...FACTS[kind], addMask: () => {} });
    expect(notices).toEqual([expect.stringMatching(says)]);
  });
});
