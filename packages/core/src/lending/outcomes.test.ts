import { describe, expect, it } from 'vitest';
import { outcomeLine, outcomesMarkdown } from './outcomes.ts';

describe('outcomeLine', () => {
  it.each([
    [
      { kind: 'custody', name: 'custody of pam-credential:77', result: 'given-back' },
      'Released custody of pam-credential:77; the vault changes its password now where the ' +
        "credential's policy says so",
    ],
    [
      { kind: 'custody', name: 'custody of pam-key:501', result: 'given-back' },
      'Released custody of pam-key:501',
    ],
    [{ kind: 'lease', name: 'l', result: 'given-back' }, 'Deprovisioned l'],
    [{ kind: 'files', name: 'f', result: 'nothing-left' }, 'Nothing to give back: f'],
    [
      {
        kind: 'lease',
        name: 'l',
        result: 'failed',
        reason: 'No.',
        expiration: '2031-02-03 04:05:06',
      },
      'Not given back: l. No. It expires by itself at 2031-02-03 04:05:06.',
    ],
    [
      { kind: 'custody', name: 'c', result: 'failed', byHand: 'senhasegura cleanup --custody 7' },
      'Not given back: c. To return it later: senhasegura cleanup --custody 7',
    ],
  ] as const)('says what happened: %j', (outcome, line) => {
    expect(outcomeLine(outcome)).toBe(line);
  });
});

describe('outcomesMarkdown', () => {
  it('reports what became of each thing, escaped', () => {
    const rows = outcomesMarkdown([
      { kind: 'custody', name: 'a|b', result: 'given-back' },
      { kind: 'files', name: 'f', result: 'nothing-left' },
      { kind: 'lease', name: 'l', result: 'failed', reason: '<No>' },
    ]).split('\n');
    expect(rows.slice(4)).toEqual([
      "| a&#124;b | Released; the vault changes its password now where the credential's " +
        'policy says so |  |',
      '| f | Nothing to give back |  |',
      '| l | NOT given back | &lt;No&gt; |',
      '',
    ]);
  });

  it('keeps the page short', () => {
    const outcome = { kind: 'custody', name: 'c', result: 'given-back' } as const;
    expect(outcomesMarkdown(Array.from({ length: 203 }, () => outcome))).toContain('… and 3 more.');
  });
});
