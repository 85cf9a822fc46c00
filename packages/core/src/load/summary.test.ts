import { describe, expect, it } from 'vitest';
import { Redacted } from '../model/redacted.ts';
import type { FetchedSecret, Placement } from '../model/secret.ts';
import { loadedLines, loadedMarkdown, outcomeLine, outcomesMarkdown } from './summary.ts';

function secret(placement: Placement, change: Partial<FetchedSecret> = {}): FetchedSecret {
  return {
    label: 'team/shop/db#password',
    placement,
    value: new Redacted('VALUE'),
    maskPolicy: 'full',
    expiration: undefined,
    ...change,
  };
}

const env = (name: string): Placement => ({ kind: 'env', name });

describe('loadedLines', () => {
  it('lines up destinations and names sources, never values', () => {
    const file: Placement = {
      kind: 'file',
      path: 'gcp.json',
      mode: 0o600,
      pathName: 'GCP_JSON',
      pathKinds: ['env'],
      keep: false,
    };
    expect(loadedLines([secret(env('A')), secret(file, { label: 'sa#json' })])).toEqual([
      '  env:A                             <-  team/shop/db#password',
      '  file:gcp.json (path in GCP_JSON)  <-  sa#json',
    ]);
  });

  it('keeps the log short', () => {
    const lines = loadedLines(Array.from({ length: 203 }, (_, index) => secret(env(`N${index}`))));
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe('  … and 3 more');
  });
});

describe('loadedMarkdown', () => {
  it('makes one row a secret', () => {
    const markdown = loadedMarkdown(
      [secret(env('A'), { expiration: '2031-02-03 04:05:06', maskPolicy: 'none' })],
      'vault.example',
    );
    const row = markdown.split('\n').find((line) => line.includes('no &#40;nomask&#41;'));
    expect(row?.split('|')).toHaveLength(6);
    expect(markdown).not.toContain('VALUE');
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '[a](https://x)',
    '| a | b |',
    '`x`',
    '@everyone',
    'a\nb',
    '</td>',
    'www.evil.example',
  ])('escapes the name %j', (source) => {
    const markdown = loadedMarkdown([secret(env('A'), { label: source })], 'vault.example');
    const row = markdown.split('\n')[4] ?? '';
    expect(row).toMatch(/^\|[^|]*\|[^|]*\| yes \|[^|]*\|$/);
    expect(row).not.toMatch(/[<>[\]`@]|www\./);
  });
});

describe('loadedMarkdown of very many', () => {
  it('keeps the page short', () => {
    const many = Array.from({ length: 203 }, (_, index) => secret(env(`N${index}`)));
    expect(loadedMarkdown(many, 'vault.example')).toContain('… and 3 more.');
  });
});

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
    [{ kind: 'files', name: 'f', result: 'nothing-left' }, 'Nothing left to give back of f'],
    [
      {
        kind: 'lease',
        name: 'l',
        result: 'failed',
        reason: 'No.',
        expiration: '2031-02-03 04:05:06',
      },
      'Not given back: l. No. It ends by itself at 2031-02-03 04:05:06.',
    ],
    [
      { kind: 'custody', name: 'c', result: 'failed', byHand: 'senhasegura cleanup --custody 7' },
      'Not given back: c. To give it back later: senhasegura cleanup --custody 7',
    ],
  ] as const)('says what happened: %j', (outcome, line) => {
    expect(outcomeLine(outcome)).toBe(line);
  });
});

describe('outcomesMarkdown', () => {
  it('says of each thing what became of it, and escapes it', () => {
    const rows = outcomesMarkdown([
      { kind: 'custody', name: 'a|b', result: 'given-back' },
      { kind: 'files', name: 'f', result: 'nothing-left' },
      { kind: 'lease', name: 'l', result: 'failed', reason: '<No>' },
    ]).split('\n');
    expect(rows.slice(4)).toEqual([
      "| a&#124;b | Released; the vault changes its password now where the credential's policy says so |  |",
      '| f | Nothing left to give back |  |',
      '| l | NOT given back | &lt;No&gt; |',
      '',
    ]);
  });

  it('keeps the page short', () => {
    const outcome = { kind: 'custody', name: 'c', result: 'given-back' } as const;
    expect(outcomesMarkdown(Array.from({ length: 203 }, () => outcome))).toContain('… and 3 more.');
  });
});
