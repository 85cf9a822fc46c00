import { describe, expect, it } from 'vitest';
import { fromVariables } from './sources.ts';

describe('fromVariables', () => {
  it.each([
    ['an input', { SENHASEGURA_CLIENT_ID: 'a' }, [['client-id', 'a']]],
    ['what is misspelled', { SENHASEGURA_CLIENTID: 'a' }, [['clientid', 'a']]],
    [
      "the vendor's file to write",
      { SENHASEGURA_SECRETS_FILE: 'f' },
      [['secrets-file-to-write', 'f']],
    ],
    ['an include of a job on GitLab', { SENHASEGURA_INCLUDE_only: '.load-secrets' }, []],
    ['a variable of somebody else', { PATH: '/bin' }, []],
  ])('reads %s', (_what, variables, expected) => {
    expect([...fromVariables(variables)]).toEqual(expected);
  });
});
