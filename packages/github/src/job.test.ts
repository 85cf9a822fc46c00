import { expect, it } from 'vitest';
import { identifyJob } from './job.ts';

it('identifyJob names the job and its step', () => {
  const env = {
    GITHUB_REPOSITORY: 'org/shop',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_RUN_ID: '7001',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_JOB: 'production',
    GITHUB_ACTION: 'secrets',
    GITHUB_EVENT_PATH: '/no/such/event.json',
  };
  expect(identifyJob(env)).toEqual({
    repository: 'org/shop',
    workflow: 'Deploy',
    run: '7001',
    attempt: '2',
    job: 'production',
    step: 'secrets',
  });
});

it('identifyJob counts variables that the runner leaves out as empty', () => {
  const nothing = { repository: '', workflow: '', run: '', attempt: '', job: '', step: '' };
  expect(identifyJob({})).toEqual(nothing);
});
