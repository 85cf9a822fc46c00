import { describe, expect, it } from 'vitest';
import { putIn, refusals, SERVERS, type Declared } from './server-rules.ts';
import { templateInputs } from './template.ts';

describe.each(SERVERS)('$name', (server) => {
  it.each(Object.entries(templateInputs))('takes the input %s of the template', (_, declared) => {
    expect(refusals(server, declared)).toEqual([]);
  });

  it.each([
    ['secrets', 'team/shop/db#password -> DB_PASSWORD\nteam/shop/flags#*'],
    ['url', 'https://vault.example.com'],
    ['provision', 'true'],
    ['grace-time', '0'],
  ])('takes a text for %s', (name, text) => {
    expect(refusals(server, templateInputs[name] as Declared, text)).toEqual([]);
  });

  it('refuses a text that could end the document which carries the inputs', () => {
    const refused = refusals(server, templateInputs['secrets'] as Declared, 'a\nEND\u2404\nid');
    expect(refused).toEqual(['provided value does not match required RegEx pattern']);
  });
});

describe('the rules', () => {
  it('know the server that refuses an empty default with a pattern', () => {
    const declared = { default: '', regex: '^[^\u2404]*$' };
    expect(SERVERS.map((server) => refusals(server, declared))).toEqual([
      ['default value does not match required RegEx pattern'],
      [],
    ]);
  });

  it('know what becomes of backslashes, which docs/gitlab.md says', () => {
    expect(putIn(String.raw`pass\\word \0 \& \n`)).toBe(String.raw`pass\word $[[ … ]] $[[ … ]] \n`);
  });
});
