import { describe, expect, it } from 'vitest';
import { ProblemsError, problemsOf, throwProblems, type Problem } from './errors.ts';

const problems = (count: number): Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    code: 'ERR_GRAMMAR',
    message: `number ${index}`,
  }));

function thrown(list: readonly Problem[]): ProblemsError {
  try {
    throwProblems(list);
  } catch (error) {
    if (error instanceof ProblemsError) return error;
  }
  return expect.unreachable();
}

describe('throwProblems', () => {
  it('does nothing without a problem', () => {
    expect(() => throwProblems([])).not.toThrow();
  });

  it('reports all problems at once, with the code of the first', () => {
    const error = thrown([{ code: 'ERR_URL', message: 'a' }, ...problems(1)]);
    expect(error.code).toBe('ERR_URL');
    expect(error.problems).toHaveLength(2);
    expect(error.message).toBe('a\nnumber 0');
  });

  it('counts what is beyond a hundred', () => {
    expect(thrown(problems(100)).problems).toHaveLength(100);
    const { problems: shown } = thrown(problems(250));
    expect(shown).toHaveLength(101);
    expect(shown.at(-1)?.message).toBe('There are 150 more problems like these.');
  });
});

describe('problemsOf', () => {
  it.each(['EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC', 'EDQUOT'])(
    'tells what a machine has run out of: %s',
    (code) => {
      const error = Object.assign(new Error('open s3cret'), { code });
      expect(problemsOf(error)).toEqual([
        {
          code: 'ERR_PLATFORM',
          message: expect.stringMatching(
            new RegExp(`^(?!.*s3cret).*has run out of.*\\(${code}\\)`),
          ) as string,
        },
      ]);
    },
  );

  it.each([new Error('s3cret'), Object.assign(new Error('s3cret'), { code: 'ENOENT' }), 's3cret'])(
    'says of other errors only that there was one',
    (error) => {
      expect(problemsOf(error)).toEqual([
        {
          code: 'ERR_INTERNAL',
          message: expect.stringMatching(/^(?!.*s3cret).*unexpected/i) as string,
        },
      ]);
    },
  );
});
