import { describe, expect, it } from 'vitest';
import type { JobIdentity } from '../platform/runtime.ts';
import { jobName, nameLease } from './lease-names.ts';

const JOB: JobIdentity = {
  repository: 'octo-org/Shop',
  workflow: 'Deploy to production',
  run: '7001',
  attempt: '1',
  job: 'deploy',
  step: '__senhasegura_1',
};
const NONE = { podName: undefined, deploy: undefined, namespace: undefined, jobLeg: '' };
const RANDOM = '00c0ffee';

describe('nameLease', () => {
  it('makes names of the job that pods and namespaces may have', () => {
    expect(nameLease({ ...NONE, jobLeg: '{"os": "ubuntu"}' }, JOB, RANDOM)).toEqual({
      podName: '7001-1-deploy-os-ubuntu-senhasegura-1-00c0ffee',
      deploy: 'deploy-to-production',
      namespace: 'octo-org-shop',
    });
  });

  it.each([
    ['two legs of a matrix', { jobLeg: '{"os":"ubuntu"}' }, {}],
    ['a leg and a job outside a matrix', { jobLeg: '0' }, {}],
    ['a run and its re-run', {}, { attempt: '2' }],
    ['two runs', {}, { run: '7002' }],
    ['two steps of a job', {}, { step: '__senhasegura_2' }],
    ['two jobs of a run', {}, { job: 'test' }],
  ])('never gives one pod to %s, even with equal random parts', (_, inputs, job) => {
    const [one, other] = [
      nameLease(NONE, JOB, RANDOM),
      nameLease({ ...NONE, ...inputs }, { ...JOB, ...job }, RANDOM),
    ];
    expect(other.podName).not.toBe(one.podName);
  });

  it('never gives one pod to two calls of a reusable workflow', () => {
    const names = [RANDOM, '00c0ffef'].map((random) => nameLease(NONE, JOB, random).podName);
    expect(new Set(names).size).toBe(2);
  });

  it.each(['デプロイ', 'Развёртывание', '🚀', '/', ' '])(
    'turns %j, which has no ASCII letter, into the same valid name each time',
    (text) => {
      const job = { ...JOB, workflow: text, repository: text, job: text };
      const lease = nameLease(NONE, job, RANDOM);
      for (const name of Object.values(lease)) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(nameLease(NONE, job, RANDOM)).toEqual(lease);
    },
  );

  it('tells workflows apart that have no letter of ASCII', () => {
    const names = ['デプロイ', '🚀'].map(
      (workflow) => nameLease(NONE, { ...JOB, workflow }, RANDOM).deploy,
    );
    expect(new Set(names).size).toBe(2);
  });

  it('leaves no name empty where the runner says nothing', () => {
    const nothing = { repository: '', workflow: '', run: '', attempt: '', job: '', step: '' };
    expect(nameLease(NONE, nothing, RANDOM)).toEqual({
      podName: RANDOM,
      deploy: 'unnamed',
      namespace: 'unnamed',
    });
  });

  it('takes each name that is given as it is', () => {
    const given = { podName: 'My Pod', deploy: 'My Deploy', namespace: 'My Space' };
    expect(nameLease({ ...given, jobLeg: 'x' }, JOB, RANDOM)).toEqual(given);
    expect(nameLease({ ...NONE, deploy: 'mine' }, JOB, RANDOM)).toEqual({
      ...nameLease(NONE, JOB, RANDOM),
      deploy: 'mine',
    });
  });
});

describe('jobName', () => {
  it.each(['repository', 'run', 'attempt', 'job'] as const)('tells jobs apart by %s', (part) => {
    expect(jobName({ ...JOB, [part]: 'other' })).not.toBe(jobName(JOB));
  });

  it.each(['workflow', 'step'] as const)('is the same whatever the %s', (part) => {
    expect(jobName({ ...JOB, [part]: 'other' })).toBe(jobName(JOB));
  });
});
