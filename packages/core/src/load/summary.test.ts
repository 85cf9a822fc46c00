import { describe, expect, it } from 'vitest';
import { Redacted } from '../model/redacted.ts';
import type { FetchedSecret, Placement } from '../model/secret.ts';
import { loadedLines, loadedMarkdown } from './summary.ts';

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
