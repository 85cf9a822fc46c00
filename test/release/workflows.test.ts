import { describe, expect, it } from 'vitest';
import { readWorkflow, readWorkflows, type WorkflowJob } from './workflow.ts';

const workflows = readWorkflows();
const release = readWorkflow('release.yml');

const needs = (job: WorkflowJob | undefined): readonly string[] => [job?.needs ?? []].flat();

describe.each(workflows.map((workflow) => [workflow.file, workflow] as const))(
  '%s',
  (_, workflow) => {
    it('uses what others wrote by commit, with the version in a comment', () => {
      const uses = [...workflow.text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, what]) => what);
      const foreign = uses.filter((what) => !what?.startsWith('./'));
      for (const what of foreign) {
        expect(what).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      }
    });

    it('has no rights by default, no secret, and a time limit on each job', () => {
      expect(workflow.permissions).toEqual({});
      expect(workflow.text).not.toMatch(/(?<!steps\.)\bsecrets\.\w/);
      expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
      for (const job of Object.values(workflow.jobs)) {
        expect(job['timeout-minutes']).toBeGreaterThan(0);
      }
    });

    it('installs nothing that is not pinned', () => {
      expect(workflow.text).not.toMatch(/@latest|npm (i|install) |pip install|curl /);
      expect(workflow.text).not.toMatch(/go install (?!-)/);
    });
  },
);

describe('a release', () => {
  it('begins with a tag of a version, or by hand as a dry run', () => {
    expect(release.on).toEqual({
      push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] },
      workflow_dispatch: null,
    });
    const publishing = Object.entries(release.jobs).filter(([name]) => name !== 'build');
    for (const [name, job] of publishing) {
      // A job whose needs were skipped is skipped as well.
      const first = job.if === "github.event_name == 'push'";
      const after = needs(job).some((needed) => needed !== 'build');
      expect([name, first || after]).toEqual([name, true]);
    }
  });

  it('compares, tests and packs without a right, and writes only after an approval', () => {
    const { build, draft, publish, npm, azure, major } = release.jobs;
    expect(build?.permissions).toEqual({ contents: 'read' });
    const commands = build?.steps.map(({ run = '' }) => run).join('\n') ?? '';
    for (const command of ['check-dist', 'npm test', 'release:dry']) {
      expect(commands).toContain(command);
    }
    expect(needs(draft)).toEqual(['provenance', 'sbom']);
    expect([publish?.environment, npm?.environment, azure?.environment]).toEqual([
      'release',
      'npm',
      'azure',
    ]);
    expect([needs(npm), needs(azure)]).toEqual([['publish'], ['publish']]);
    expect(needs(major)).toEqual(['publish', 'npm', 'azure']);
  });

  it('gives the right to write to those jobs alone that draft, publish and move the tag', () => {
    const writing = Object.entries(release.jobs)
      .filter(([, { permissions }]) => permissions?.['contents'] === 'write')
      .map(([name]) => name);
    expect(writing).toEqual(['draft', 'publish', 'major']);
  });
});
