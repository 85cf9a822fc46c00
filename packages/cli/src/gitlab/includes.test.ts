import { describe, expect, it } from 'vitest';
import { checkIncludes } from './includes.ts';

describe('checkIncludes', () => {
  it.each([
    ['a job that extends none', {}],
    ['the include that says nothing else', { SENHASEGURA_INCLUDE_only: '.load-secrets' }],
    ['one that says who it is', { SENHASEGURA_INCLUDE_flags: '.flags', SENHASEGURA_URL: 'x' }],
  ])('takes %s', (_, env) => {
    expect(checkIncludes(env)).toBe(undefined);
  });

  it('refuses a job that extends two, by their names', () => {
    const env = {
      SENHASEGURA_INCLUDE_database: '.database',
      SENHASEGURA_INCLUDE_flags: '.flags',
    };
    expect(() => checkIncludes(env)).toThrow(
      'This job extends .database and .flags, but GitLab keeps only the scripts of the last one.',
    );
  });

  it('warns of an include that could not be told from another one', () => {
    expect(checkIncludes({ SENHASEGURA_INCLUDE_only: '.flags' })).toContain(
      'The include with the job-name .flags has no include-id of its own',
    );
  });
});
