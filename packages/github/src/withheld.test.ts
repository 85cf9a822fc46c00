import { describe, expect, it, vi } from 'vitest';
import { withheldFrom } from './withheld.ts';

const { context } = vi.hoisted(() => ({ context: { actor: 'octocat', payload: {} } }));
vi.mock('@actions/github', () => ({ context }));

describe('withheldFrom', () => {
  const pullRequest = (repo: object | null): object => ({ pull_request: { head: { repo } } });

  it.each([
    ['a push', 'octocat', {}, undefined],
    ['a pull request of the repository', 'octocat', pullRequest({ fork: false }), undefined],
    ['a pull request from a fork', 'octocat', pullRequest({ fork: true }), 'fork'],
    ['a pull request from a fork that is gone', 'octocat', pullRequest(null), undefined],
    ['Dependabot', 'dependabot[bot]', pullRequest({ fork: false }), 'dependabot'],
  ])('knows %s', (_, actor, payload, expected) => {
    Object.assign(context, { actor, payload });
    expect(withheldFrom()).toBe(expected);
  });
});
