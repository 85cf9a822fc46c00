import { describe, expect } from 'vitest';
import { it, NOTHING } from './job.ts';

describe('the input dry-run', () => {
  it('says where everything would go, and leaves nothing to export or give back', async ({
    startJob,
  }) => {
    const job = await startJob();
    const { main } = await job.load(
      'db#password -> DB\npam-credential:77#password -> env:PAM\nprovisioned#KEY',
      { with: { 'dry-run': 'true', provision: 'true' } },
    );
    expect(main.outcome).toBe('success');
    expect(main.stdout).toContain('  ok         line 1: db#password -> output:DB\n');
    expect(main.stdout).toContain('  not asked  line 2: pam-credential:77#password -> env:PAM,');
    expect([[...main.outputs], [...main.env], job.lent]).toEqual([[], [], NOTHING]);
    const [post] = await job.end();
    expect(post?.stdout ?? '').toBe('');
  });
});
