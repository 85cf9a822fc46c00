import { parseInputs, problemsOf } from '@senhasegura-action/core';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import { describe, expect, it } from 'vitest';
import { linesOfDocument } from './secrets-document.ts';

const CONNECTION = { url: 'https://vault.example', 'client-id': 'id', 'client-secret': 'value' };

/** The entries that a document means. */
function entriesOf(document: string) {
  return parseInputs({ ...CONNECTION, secrets: linesOfDocument(document) }, CLI, {}).entries;
}

function problemsIn(document: string): string[] {
  try {
    linesOfDocument(document);
    return [];
  } catch (error) {
    return problemsOf(error).map(({ code, message }) => `${code}: ${message}`);
  }
}

describe('linesOfDocument', () => {
  it('says what lines of secrets say, on the lines of the document', () => {
    const document = `
# The shop
secrets:
  - from: team/shop/db#password
    to: DB_PASSWORD
  - { from: team/shop/db#*, to: env:DB_*, nomask: true }
  - from: team/shop/gcp#json
    to: file:keys/my key.json
    mode: "0400"
    path: GCP
    keep: true
    optional: false
  - from: '*'
`;
    expect(entriesOf(document)).toMatchObject([
      { line: 4, text: 'team/shop/db#password', destination: { name: 'DB_PASSWORD' } },
      { line: 6, key: undefined, destination: { kind: 'env', name: 'DB_*' } },
      {
        line: 7,
        destination: { kind: 'file', name: 'keys/my key.json' },
        options: { mode: 0o400, path: 'GCP', keep: true, optional: false },
      },
      { line: 13, text: '*' },
    ]);
  });

  it('takes every text as it stands', () => {
    const document = JSON.stringify({
      secrets: [
        { from: 'a | nomask -> B#k "x" # c', to: 'file:a | b', default: 'x -> "y" | keep' },
        { from: 'pam-info:my tag#content', json: '["a b"][0]', decode: 'hex' },
        { from: 'provisioned#KEY' },
      ],
    });
    expect(entriesOf(document)).toMatchObject([
      {
        kind: 'dsm',
        ref: 'a | nomask -> B#k "x" ',
        key: ' c',
        destination: { kind: 'file', name: 'a | b' },
        options: { default: 'x -> "y" | keep', maskPolicy: 'full' },
      },
      {
        kind: 'pam-info',
        ref: 'my tag',
        options: {
          transforms: [
            { kind: 'json', path: ['a b', 0] },
            { kind: 'decode', from: 'hex' },
          ],
        },
      },
      { kind: 'provisioned', key: 'KEY' },
    ]);
  });

  it.each([
    ['- a', 'line 1: secrets is missing'],
    ['', 'line 1: the file must be a map'],
    ['{}', 'line 1: secrets is missing'],
    ['secrets: []', 'line 1: secrets must name at least one entry'],
    ['secrets: a#b', 'line 1: secrets must be a list'],
    ['secrets:\n  - a#b', 'line 2: secrets must be a map'],
    ['secrets:\n  - to: A', 'line 2: from is missing'],
    ['secrets:\n  - from: a', 'line 2: from must be a reference such as team/shop/db#password'],
    [
      'secrets:\n  - from: a#b\n    mode: 0400',
      'line 3: mode must be text; put a number in quotes',
    ],
    ['secrets:\n  - from: a#b\n    mode: "9"', 'line 3: mode must be permission bits in quotes'],
    ['secrets:\n  - from: a#b\n    keep: yes', 'line 3: keep must be true or false'],
    ['secrets:\n  - from: a#b\n    decode: rot13', 'line 3: decode must be base64 or hex'],
    ['secrets:\n  - from: a#b\n    hunter2: x', 'line 3: a member here is not known'],
    ['secrets:\n  - from: "a#b\\nc#d"', 'line 2: from must be one line of text'],
    ['secrets:\n  - from: a#b\n    from: c#d', 'line 3: a key appears twice'],
    ['secrets: [', 'line 1: this is neither JSON nor YAML'],
    ['secrets: *a', 'line 1: an anchor is not defined'],
    ['[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[', 'line 1: lists are nested too deeply'],
  ])('refuses %j', (document, said) => {
    const [first] = problemsIn(document);
    expect(first).toContain(`ERR_GRAMMAR: secrets-file, ${said}`);
    expect(first).not.toContain('hunter2');
  });
});
