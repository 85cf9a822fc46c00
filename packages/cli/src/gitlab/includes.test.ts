import { describe, expect, it } from 'vitest';
import { checkIncludes } from './includes.ts';

const conflict = (message: string): Error =>
  expect.objectContaining({
    code: 'ERR_INPUT_CONFLICT',
    message: expect.stringContaining(message) as string,
  }) as Error;

describe('checkIncludes', () => {
  it.each([
    ['a job that extends none', {}, 'flags'],
    ['the include that says nothing else', { SENHASEGURA_INCLUDE_only: '.load-secrets' }, 'only'],
    [
      'one that says who it is',
      { SENHASEGURA_INCLUDE_flags: '.flags', SENHASEGURA_URL: 'x' },
      'flags',
    ],
    ['one of an older template', { SENHASEGURA_INCLUDE_flags: '.flags' }, undefined],
  ])('takes %s', (_, env, own) => {
    expect(() => checkIncludes(env, own)).not.toThrow();
  });

  it('refuses a job that extends two, by their names', () => {
    const env = {
      SENHASEGURA_INCLUDE_database: '.database',
      SENHASEGURA_INCLUDE_flags: '.flags',
    };
    expect(() => checkIncludes(env, 'flags')).toThrow(
      conflict(
        'This job extends .database and .flags, but GitLab keeps only the scripts of the last one.',
      ),
    );
  });

  it('refuses an include that could not be told from another one', () => {
    expect(() => checkIncludes({ SENHASEGURA_INCLUDE_only: '.flags' }, 'only')).toThrow(
      conflict('The include with the job-name .flags has no include-id of its own'),
    );
  });

  it('refuses a job that extends one and runs the script of another', () => {
    expect(() => checkIncludes({ SENHASEGURA_INCLUDE_flags: '.flags' }, 'database')).toThrow(
      conflict('This job extends .flags, but its before_script is that of another include'),
    );
  });
});
