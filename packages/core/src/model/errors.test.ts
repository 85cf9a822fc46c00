import { describe, expect, it } from 'vitest';
import { ProblemsError, throwProblems, type Problem } from './errors.ts';

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
