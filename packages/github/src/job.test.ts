import { describe, expect, it, vi } from 'vitest';
import { identifyJob, withheldFrom } from './job.ts';

const { context } = vi.hoisted(() => ({ context: { actor: 'octocat', payload: {} } }));
vi.mock('@actions/github', () => ({ context }));

it('identifyJob names the job and its step', () => {
  Object.assign(context, {
    repo: { owner: 'org', repo: 'shop' },
    workflow: 'Deploy',
    runId: 7001,
    runAttempt: 2,
    job: 'production',
    action: 'secrets',
  });
  expect(identifyJob()).toEqual({
    repository: 'org/shop',
    workflow: 'Deploy',
    run: '7001',
    attempt: '2',
    job: 'production',
    step: 'secrets',
  });
});

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
