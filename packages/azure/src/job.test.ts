import { describe, expect, it } from 'vitest';
import { identifyJob } from './job.ts';

const BUILD = {
  SYSTEM_TEAMPROJECT: 'Shop',
  SYSTEM_JOBID: 'job-guid',
  SYSTEM_JOBATTEMPT: '2',
  SYSTEM_STAGEATTEMPT: '3',
  SYSTEM_TASKINSTANCEID: 'task-guid',
  BUILD_REPOSITORY_NAME: 'api',
  BUILD_DEFINITIONNAME: 'Deploy',
  BUILD_BUILDID: '7001',
};

describe('identifyJob', () => {
  it('names a job of a pipeline', () => {
    expect(identifyJob(BUILD)).toEqual({
      repository: 'Shop/api',
      workflow: 'Deploy',
      run: '7001',
      attempt: '3.2',
      job: 'job-guid',
      step: 'task-guid',
    });
  });

  it('names a job of a classic release, whichever build it deploys', () => {
    const release = { ...BUILD, RELEASE_RELEASEID: '9', RELEASE_DEFINITIONNAME: 'To production' };
    expect(identifyJob(release)).toMatchObject({ workflow: 'To production', run: 'release 9' });
  });

  it('does without what an agent does not say', () => {
    expect(identifyJob({})).toEqual({
      repository: '',
      workflow: '',
      run: '',
      attempt: '',
      job: '',
      step: '',
    });
  });
});
